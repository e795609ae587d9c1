import { ApiProblem } from './api-problem';
import type { ApiList } from './define-list';
import { readRoute } from './methods';
import { NO_PARAMETERS, readParameters } from './read-parameters';
import { jsonResponse } from './respond';
import { atOneVersion, versioned } from './versioned';

/** Handlers of `GET /{list}/{key}`: one row, with what only the single row shows. */
export function itemRoute(list: ApiList) {
  return readRoute(async (request, { params }) => {
    readParameters(new URL(request.url).searchParams, NO_PARAMETERS);
    const given = await params;
    const key = (list.key?.parameters ?? []).map((name) => given[name]).join('/');
    const { dataVersion, loaded } = await atOneVersion(async (version) => {
      const found = (await list.select(version)).find(key);
      return found ? { ...found, ...(await list.detail?.of(key, version)) } : null;
    });
    if (!loaded) {
      throw new ApiProblem(
        'not-found',
        `There is no ${key} among the ${list.name}; GET /api/v1/${list.name} lists all.`,
      );
    }
    const cached = versioned(request, dataVersion);
    return cached instanceof Response ? cached : jsonResponse(loaded, cached.headers);
  });
}
