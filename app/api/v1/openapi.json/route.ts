import { version as appVersion } from '@/package.json';
import { describeApi } from '../_http/describe-api';
import { readRoute } from '../_http/methods';
import { jsonResponse } from '../_http/respond';
import { versioned } from '../_http/versioned';

export const dynamic = 'force-dynamic';

/** The description of the API. It depends on the program alone and needs no database. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = readRoute(async (request) => {
  const cached = await versioned(request, null);
  return cached instanceof Response ? cached : jsonResponse(describeApi(appVersion), cached.headers);
});
