import { getDataVersion } from '@/lib/data/reads/get-data-version';
import type { TableQuery } from '@/lib/data/table-engine/table-spec';
import { MOST_WORKBOOK_ROWS } from '@/lib/domain/download-formats';
import { readCursor, writeCursor } from '@/lib/exchange/cursor';
import { aboutLines } from '@/lib/exchange/data-package/about-lines';
import {
  type FileFormat,
  MEDIA_TYPES,
  rowText,
  type StreamedFormat,
  streamOf,
} from '@/lib/exchange/row-stream';
import { workbook } from '@/lib/exchange/workbook';
import { addressOfRequest } from '../../../site-address';
import { packageFacts } from '../_lists/package-facts';
import { ApiProblem } from './api-problem';
import type { ApiList } from './define-list';
import { type ListRequest, readListRequest } from './list-parameters';
import { readRoute } from './methods';
import { jsonResponse } from './respond';
import { formedRow, formRows, type RowForm } from './row-extras';
import { type TakenFor, understandFilters } from './understand-filters';
import { atOneVersion, versioned } from './versioned';

/** Handlers of `GET /{list}`: a page as JSON, or every row that matches as CSV, NDJSON or XLSX. */
export function listRoute(list: ApiList) {
  return readRoute(async (request) => {
    const url = new URL(request.url);
    const read = readListRequest(list, url.searchParams);
    const { query, taken } = await understandFilters(list, read.query);
    const asked = { ...read, query };
    const { version } = await getDataVersion();
    const start = startOf(asked, version);
    const cached = await versioned(
      request,
      version,
      // Both name the site that they come from.
      asked.include.includes('source') || asked.format === 'xlsx' ? [addressOfRequest(request)] : [],
    );
    if (cached instanceof Response) return cached;
    const form = { ...asked, site: addressOfRequest(request) };
    const headers = { ...cached.headers, ...plainAddress(url, taken) };
    if (asked.format === 'xlsx') return spreadsheet(list, asked.query, form, version, headers);
    if (asked.format !== 'json') return file(list, asked.query, asked.format, form, version, headers);
    const { dataVersion, loaded } = await atOneVersion(async () => {
      const { rows, total } = await list.page(asked.query, { offset: start, limit: asked.limit });
      return { rows: await formRows(list.row, rows, form), total };
    });
    return page(url, { ...loaded, taken }, asked, start, dataVersion, headers);
  });
}

/** Where names were read as slugs, the address that says the same in slugs: files have no place to say it in. */
function plainAddress({ pathname, searchParams }: URL, taken: readonly TakenFor[]): Record<string, string> {
  if (taken.length === 0) return {};
  const plainOf = new Map(taken.map(({ parameter, given, value }) => [`${parameter} ${given}`, value]));
  const plain = new URLSearchParams(
    [...searchParams].map(([name, given]) => [name, plainOf.get(`${name} ${given}`) ?? given]),
  );
  return { 'Content-Location': `${pathname}?${plain}` };
}

function startOf({ cursor, query, format }: ListRequest, dataVersion: string): number {
  if (cursor === undefined) return 0;
  const refuse = (message: string) =>
    new ApiProblem('invalid-cursor', message, [{ path: ['cursor'], message }]);
  if (format !== 'json') throw refuse(`A ${format} file holds every row: leave cursor out.`);
  const read = readCursor(cursor, { dataVersion, query });
  if ('refused' in read) throw refuse(read.refused);
  return read.position;
}

function page(
  url: URL,
  { total, rows, taken }: { total: number; rows: unknown[]; taken: readonly TakenFor[] },
  { query, limit }: ListRequest,
  start: number,
  dataVersion: string,
  headers: Record<string, string>,
): Response {
  const end = start + limit;
  const next = end < total ? writeCursor(end, { dataVersion, query }) : null;
  const link = new URL(url);
  if (next !== null) link.searchParams.set('cursor', next);
  return jsonResponse(
    { data: rows, page: { total, next }, ...(taken.length > 0 ? { taken } : {}) },
    next === null ? headers : { ...headers, Link: `<${link.pathname}${link.search}>; rel="next"` },
  );
}

async function* formed(list: ApiList, query: TableQuery, form: RowForm): AsyncGenerator<unknown[]> {
  for await (const rows of list.each(query)) yield await formRows(list.row, rows, form);
}

async function file(
  list: ApiList,
  query: TableQuery,
  format: StreamedFormat,
  form: RowForm,
  dataVersion: string,
  headers: Record<string, string>,
): Promise<Response> {
  const chunks = rowText(format, formedRow(list.row, form), formed(list, query, form));
  // The first rows are read before the answer begins, so that what fails at once fails with its status.
  const first = await chunks.next();
  return new Response(streamOf(first, chunks), {
    headers: { ...headers, ...fileHeaders(list, format, dataVersion) },
  });
}

const fileHeaders = ({ name }: ApiList, format: FileFormat, dataVersion: string) => ({
  'Content-Type': MEDIA_TYPES[format],
  'Content-Disposition': `attachment; filename="sarcoma-evidence-${name}-${dataVersion}.${format}"`,
});

async function spreadsheet(
  list: ApiList,
  query: TableQuery,
  form: RowForm,
  dataVersion: string,
  headers: Record<string, string>,
): Promise<Response> {
  const { total } = await list.page(query, { offset: 0, limit: 1 });
  if (total > MOST_WORKBOOK_ROWS) {
    const message = `xlsx holds ${MOST_WORKBOOK_ROWS} rows at most, and ${total} match: narrow them by filters, or take csv`;
    throw new ApiProblem('invalid-parameters', `format: ${message}`, [{ path: ['format'], message }]);
  }
  const rows: unknown[] = [];
  for await (const some of formed(list, query, form)) rows.push(...some);
  const facts = await packageFacts(dataVersion, form.site);
  const sheet = { name: list.name, row: formedRow(list.row, form), rows };
  const file = await workbook([sheet], [...aboutLines(facts), ['table', list.summary]], facts.date);
  return new Response(file, {
    headers: {
      ...headers,
      ...fileHeaders(list, 'xlsx', dataVersion),
      'X-Body-Length': String(file.byteLength),
    },
  });
}
