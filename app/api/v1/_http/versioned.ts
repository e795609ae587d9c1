import { databaseStamp, inOneVersion } from '@/lib/data/database';
import { getDataVersion } from '@/lib/data/reads/get-data-version';
import { entityTag, matchesEntityTag } from '@/lib/exchange/entity-tag';
import { version as appVersion } from '@/package.json';
import { OPEN_TO_ALL } from './respond';

/** Which program answers: the server in front names its build (scripts/serve), else its version has to do. */
const program = () => process.env.APP_BUILD ?? appVersion;

/**
 * Headers of what depends on the program, the database and the address alone (and on what `further` names), or the 304
 * that the client asked for. The data version isn't enough: check results and the shape of rows change without it. Null stands
 * for what needs no data.
 */
export async function versioned(
  request: Request,
  dataVersion: string | null,
  further: readonly string[] = [],
): Promise<{ headers: Record<string, string> } | Response> {
  const { pathname, search } = new URL(request.url);
  const data = dataVersion === null ? [] : [await databaseStamp(), dataVersion];
  const tag = entityTag([program(), ...data, pathname, search, ...further]);
  const headers = { ETag: tag, 'Cache-Control': 'no-cache', ...OPEN_TO_ALL };
  return matchesEntityTag(request.headers.get('if-none-match'), tag)
    ? new Response(null, { status: 304, headers })
    : { headers };
}

/** Loads something together with the data version that it is of. @throws {DatabaseUnavailable} */
export async function atOneVersion<T>(
  load: (dataVersion: string) => Promise<T>,
): Promise<{ dataVersion: string; loaded: T }> {
  return inOneVersion(async () => {
    const { version } = await getDataVersion();
    return { dataVersion: version, loaded: await load(version) };
  });
}
