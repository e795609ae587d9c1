import path from 'node:path';

/**
 * Where the evidence database is kept. Nothing else says which engine is used.
 *
 * @typedef {object} SqlitePlace
 * @property {'sqlite'} engine
 * @property {string} file
 *
 * @typedef {object} PostgresPlace
 * @property {'postgresql'} engine
 * @property {string} url of the primary
 * @property {string | null} replicaUrl of a server that follows it
 *
 * @typedef {SqlitePlace | PostgresPlace} EvidencePlace
 */

/** An address of PostgreSQL; the words of a refusal never repeat it, since it holds a password. @param {string} name @param {string} value */
function readUrl(name, value) {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !/^postgres(?:ql)?:$/u.test(url.protocol)) {
    throw new Error(`${name} has to be an address such as postgresql://user:password@host:5432/database.`);
  }
  return value;
}

/** @param {Record<string, string | undefined>} environment @returns {EvidencePlace} @throws {Error} that names the variable and what it has to be */
export function evidencePlace(environment = process.env) {
  const url = environment.DATABASE_URL?.trim();
  const replica = environment.DATABASE_REPLICA_URL?.trim();
  if (url) {
    return {
      engine: 'postgresql',
      url: readUrl('DATABASE_URL', url),
      replicaUrl: replica ? readUrl('DATABASE_REPLICA_URL', replica) : null,
    };
  }
  if (replica)
    throw new Error('DATABASE_REPLICA_URL is set without DATABASE_URL, the server that it follows.');
  const file = environment.DATABASE_FILE ?? path.join('data', 'evidence.db');
  return { engine: 'sqlite', file: path.resolve(/* turbopackIgnore: true */ file) };
}

/** What a place is called in messages: nothing of it is secret. @param {EvidencePlace} place */
export const placeName = (place) =>
  place.engine === 'sqlite'
    ? place.file
    : [place.url, place.replicaUrl ?? []].flat().map(serverName).join(', ');

/** Host, port and database of an address, without user and password. @param {string} url */
export function serverName(url) {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || 'localhost'}:${port || '5432'}${pathname}`;
}
