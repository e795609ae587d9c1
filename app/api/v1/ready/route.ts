import { getDataVersion } from '@/lib/data/reads/get-data-version';
import { readRoute } from '../_http/methods';
import { jsonResponse, OPEN_TO_ALL } from '../_http/respond';

export const dynamic = 'force-dynamic';

/** 200 where there are data to serve; without a database 503 that says what to run. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = readRoute(async () => {
  const { version } = await getDataVersion();
  return jsonResponse(
    { status: 'ready', dataVersion: version },
    { 'Cache-Control': 'no-store', ...OPEN_TO_ALL },
  );
});
