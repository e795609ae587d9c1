import { getRenamed } from '@/lib/data/reads/get-renamed';
import { withLetter } from '@/lib/domain/fact';
import type { RenamedKind } from '@/lib/domain/history';
import { ApiProblem } from './api-problem';
import type { ApiList } from './define-list';
import { readRoute } from './methods';
import { NO_PARAMETERS, readParameters } from './read-parameters';
import { jsonResponse, OPEN_TO_ALL } from './respond';
import { atOneVersion, versioned } from './versioned';

/** Lists whose rows may have been renamed. */
const RENAMED: Record<string, RenamedKind> = {
  studies: 'study',
  papers: 'paper',
  tumours: 'tumour',
  drugs: 'drug',
};

/** Ids of facts that a spreadsheet would take for a number were public without their letter. */
const renamedKey = async (list: string, key: string) => {
  if (list === 'facts') return withLetter(key) === key ? null : withLetter(key);
  const kind = RENAMED[list];
  return kind ? getRenamed(kind, key) : null;
};

const movedTo = (address: string) =>
  new Response(null, { status: 308, headers: { Location: address, ...OPEN_TO_ALL } });

/**
 * The answer where a list has no such key: the way to the address that took its place, for good.
 * @throws {ApiProblem} where there never was one
 */
export async function absentItem(list: string, key: string, rest = ''): Promise<Response> {
  const renamed = await renamedKey(list, key);
  if (renamed) return movedTo(`/api/v1/${list}/${renamed}${rest}`);
  throw new ApiProblem('not-found', `There is no ${key} among the ${list}; GET /api/v1/${list} lists all.`);
}

/** Handlers of `GET /{list}/{key}`: one row, with what only the single row shows. */
export function itemRoute(list: ApiList) {
  return readRoute(async (request, { params }) => {
    readParameters(new URL(request.url).searchParams, NO_PARAMETERS);
    const given = await params;
    const key = (list.key?.parameters ?? []).map((name) => given[name]).join('/');
    const { dataVersion, loaded } = await atOneVersion(async () => {
      const found = await list.find(key);
      return found ? { ...found, ...(await list.detail?.of(key)) } : null;
    });
    if (!loaded) return absentItem(list.name, key);
    const cached = await versioned(request, dataVersion);
    return cached instanceof Response ? cached : jsonResponse(loaded, cached.headers);
  });
}
