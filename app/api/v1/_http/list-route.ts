import { getDataVersion } from '@/lib/data/reads/get-data-version';
import type { TableQuery } from '@/lib/data/table-engine/table-spec';
import { readCursor, writeCursor } from '@/lib/exchange/cursor';
import { MEDIA_TYPES, rowText, type StreamedFormat, streamOf } from '@/lib/exchange/row-stream';
import { ApiProblem } from './api-problem';
import type { ApiList } from './define-list';
import { type ListRequest, readListRequest } from './list-parameters';
import { readRoute } from './methods';
import { jsonResponse } from './respond';
import { atOneVersion, versioned } from './versioned';

/** Handlers of `GET /{list}`: a page as JSON, or every row that matches as CSV or NDJSON. */
export function listRoute(list: ApiList) {
  return readRoute(async (request) => {
    const url = new URL(request.url);
    const asked = readListRequest(list, url.searchParams);
    const { version } = await getDataVersion();
    const start = startOf(asked, version);
    const cached = await versioned(request, version);
    if (cached instanceof Response) return cached;
    if (asked.format !== 'json') return file(list, asked.query, asked.format, version, cached.headers);
    const { dataVersion, loaded } = await atOneVersion(() =>
      list.page(asked.query, { offset: start, limit: asked.limit }),
    );
    return page(url, loaded, asked, start, dataVersion, cached.headers);
  });
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
  { total, rows }: { total: number; rows: unknown[] },
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
    { data: rows, page: { total, next } },
    next === null ? headers : { ...headers, Link: `<${link.pathname}${link.search}>; rel="next"` },
  );
}

async function file(
  list: ApiList,
  query: TableQuery,
  format: StreamedFormat,
  dataVersion: string,
  headers: Record<string, string>,
): Promise<Response> {
  const chunks = rowText(format, list.row, list.each(query));
  // The first rows are read before the answer begins, so that what fails at once fails with its status.
  const first = await chunks.next();
  return new Response(streamOf(first, chunks), {
    headers: {
      ...headers,
      'Content-Type': MEDIA_TYPES[format],
      'Content-Disposition': `attachment; filename="sarcoma-evidence-${list.name}-${dataVersion}.${format}"`,
    },
  });
}
