import { readCursor, writeCursor } from '@/lib/exchange/cursor';
import { MEDIA_TYPES, rowText, type StreamedFormat, streamOf } from '@/lib/exchange/row-stream';
import { ApiProblem } from './api-problem';
import type { ApiList, MatchingRows } from './define-list';
import { type ListRequest, readListRequest } from './list-parameters';
import { readRoute } from './methods';
import { jsonResponse } from './respond';
import { atOneVersion, versioned } from './versioned';

/** Handlers of `GET /{list}`: a page as JSON, or every row that matches as CSV or NDJSON. */
export function listRoute(list: ApiList) {
  return readRoute(async (request) => {
    const url = new URL(request.url);
    const asked = readListRequest(list, url.searchParams);
    const { dataVersion, loaded } = await atOneVersion(list.select);
    const start = startOf(asked, dataVersion);
    const cached = versioned(request, dataVersion);
    if (cached instanceof Response) return cached;
    const matching = loaded.matching(asked.query);
    return asked.format === 'json'
      ? page(url, matching, asked, start, dataVersion, cached.headers)
      : file(list, matching, asked.format, dataVersion, cached.headers);
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
  { total, rows }: MatchingRows,
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
    { data: [...rows(start, end)], page: { total, next } },
    next === null ? headers : { ...headers, Link: `<${link.pathname}${link.search}>; rel="next"` },
  );
}

function file(
  { name, row }: ApiList,
  { rows }: MatchingRows,
  format: StreamedFormat,
  dataVersion: string,
  headers: Record<string, string>,
): Response {
  return new Response(streamOf(rowText(format, row, rows())), {
    headers: {
      ...headers,
      'Content-Type': MEDIA_TYPES[format],
      'Content-Disposition': `attachment; filename="sarcoma-evidence-${name}-${dataVersion}.${format}"`,
    },
  });
}
