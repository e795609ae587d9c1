import { isDatabaseUnavailable } from '@/lib/data/database';
import { version as appVersion } from '@/package.json';
import { describeApi } from '../_http/describe-api';
import { exampleValues } from '../_http/example-values';
import { readRoute } from '../_http/methods';
import { jsonResponse } from '../_http/respond';
import { atOneVersion, versioned } from '../_http/versioned';

export const dynamic = 'force-dynamic';

/** The description of the API. Its examples are of the present data; without any it is the same but for those. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = readRoute(async (request) => {
  const { dataVersion, loaded } = await atOneVersion(exampleValues).catch((error: unknown) => {
    if (isDatabaseUnavailable(error)) return { dataVersion: null, loaded: {} };
    throw error;
  });
  const cached = await versioned(request, dataVersion);
  return cached instanceof Response ? cached : jsonResponse(describeApi(appVersion, loaded), cached.headers);
});
