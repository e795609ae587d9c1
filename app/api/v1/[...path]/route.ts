import { ApiProblem } from '../_http/api-problem';
import { readRoute } from '../_http/methods';

export const dynamic = 'force-dynamic';

/** Every address that is none of the API's. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = readRoute(async (request) => {
  const { pathname } = new URL(request.url);
  throw new ApiProblem('not-found', `There is nothing at ${pathname}; GET /api/v1 lists what there is.`);
});
