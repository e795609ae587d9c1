import { addressOfRequest } from '../../site-address';
import { indexOfApi } from './_http/describe-api';
import { readRoute } from './_http/methods';
import { NO_PARAMETERS, readParameters } from './_http/read-parameters';
import { jsonResponse } from './_http/respond';
import { versioned } from './_http/versioned';

export const dynamic = 'force-dynamic';

/** Links to everything that the API answers; it needs no data. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = readRoute(async (request) => {
  readParameters(new URL(request.url).searchParams, NO_PARAMETERS);
  const site = addressOfRequest(request);
  const cached = await versioned(request, null, [site]);
  return cached instanceof Response ? cached : jsonResponse(indexOfApi(site), cached.headers);
});
