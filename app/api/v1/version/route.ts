import { getDataVersion } from '@/lib/data/reads/get-data-version';
import { version as appVersion } from '@/package.json';
import { readRoute } from '../_http/methods';
import { jsonResponse, OPEN_TO_ALL } from '../_http/respond';

export const dynamic = 'force-dynamic';

/** Version of the data and of the program. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = readRoute(async () => {
  const { version, builtAt, facts, studies } = await getDataVersion();
  return jsonResponse(
    { app: appVersion, api: 'v1', data: { version, builtAt: builtAt.toISOString(), facts, studies } },
    { 'Cache-Control': 'no-cache', ...OPEN_TO_ALL },
  );
});
