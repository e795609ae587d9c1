import { addressOfRequest } from '@/app/site-address';
import { readRoute } from '../_http/methods';
import { NO_PARAMETERS, readParameters } from '../_http/read-parameters';
import { jsonResponse } from '../_http/respond';
import { versioned } from '../_http/versioned';
import { downloads } from '../_lists/downloads';

export const dynamic = 'force-dynamic';

/** The files that hold the whole data set, with their checksums. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = readRoute(async (request) => {
  readParameters(new URL(request.url).searchParams, NO_PARAMETERS);
  const address = addressOfRequest(request);
  const { dataVersion, loaded } = await downloads(address);
  const cached = await versioned(request, dataVersion, [address]);
  if (cached instanceof Response) return cached;
  const data = loaded.map(({ at, ...described }) => ({
    ...described,
    url: `/api/v1/downloads/${described.file}`,
  }));
  return jsonResponse({ dataVersion, data }, cached.headers);
});
