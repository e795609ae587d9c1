import { readRoute } from '../_http/methods';
import { jsonResponse, OPEN_TO_ALL } from '../_http/respond';

export const dynamic = 'force-dynamic';

/** 200 while the process lives, whatever the database does. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = readRoute(async () =>
  jsonResponse({ status: 'ok' }, { 'Cache-Control': 'no-store', ...OPEN_TO_ALL }),
);
