import { isNotSetUp, isUnreachable, Server } from './server.mjs';
import { sharedWork } from './shared-work.mjs';

/**
 * @typedef {import('pg').QueryConfig | import('pg').QueryArrayConfig} Query
 * @typedef {import('../evidence-place.mjs').PostgresPlace} PostgresPlace
 *
 * @typedef {object} Build one version of the data, in a schema of its own
 * @property {string} schema
 * @property {string} version
 * @property {string} sources hash of what it was built from
 */

/** Names the schema of each build; written by lib/data/import/postgres-builds.ts in one transaction. */
export const BUILDS = '"evidence"."build"';

/** Thrown where no server answers. */
export class ServersUnreachable extends Error {
  /** @param {readonly Server[]} servers @param {unknown} cause */
  constructor(servers, cause) {
    const names = servers.map(({ name }) => name).join(', ');
    const { message, code } = /** @type {{ message?: string, code?: string }} */ (cause);
    super(`No database server answers at ${names} (${message || code})`, { cause });
    this.name = 'ServersUnreachable';
  }
}

/** The primary and, where there is one, the replica. Each question is of one build, so either may answer it. */
export class Servers {
  /** @param {PostgresPlace} place */
  constructor({ url, replicaUrl }) {
    this.primary = new Server(url);
    this.replicas = replicaUrl === null ? [] : [new Server(replicaUrl)];
    this.present = sharedWork(() => this.#build(`"state" = 'present'`, []));
  }

  /** The replica answers; what it can't, since it is gone or hasn't that build yet, the primary does. @param {Query} query */
  read(query) {
    return this.#ask([...this.replicas, this.primary], query, () => true);
  }

  /** The build that is kept of a version; null where there is none. @param {string} version */
  kept(version) {
    return this.#build(`"state" = 'kept' AND "version" = $1`, [version]);
  }

  /**
   * Only the primary knows at once what was swapped in; the replica is asked where there is no primary.
   * @param {string} where @param {unknown[]} values @returns {Promise<Build | null>}
   */
  async #build(where, values) {
    try {
      const text = `SELECT "schema", "version", "sources" FROM ${BUILDS} WHERE ${where}`;
      const { rows } = await this.#ask([this.primary, ...this.replicas], { text, values }, isUnreachable);
      return rows[0] ?? null;
    } catch (error) {
      if (isNotSetUp(error) || isMissing(error)) return null;
      throw error;
    }
  }

  /** @param {readonly Server[]} servers @param {Query} query @param {(error: unknown) => boolean} goesOn whether another is asked after this error */
  async #ask(servers, query, goesOn) {
    const up = servers.filter(({ isDown }) => !isDown);
    /** @type {unknown} */
    let last;
    for (const server of [...up, ...servers.filter((server) => !up.includes(server))]) {
      try {
        return await server.ask(query);
      } catch (error) {
        if (!goesOn(error)) throw error;
        last = error;
      }
    }
    throw isUnreachable(last) ? new ServersUnreachable(servers, last) : last;
  }
}

/** Whether a table or schema isn't there. @param {unknown} error */
function isMissing(error) {
  const { code } = /** @type {{ code?: string }} */ (error);
  return code === '42P01' || code === '3F000';
}

const holder = /** @type {{ evidenceServers?: Map<string, Servers> }} */ (globalThis);
holder.evidenceServers ??= new Map();
const opened = holder.evidenceServers;

/** The servers of a place, with connections that the whole process shares. @param {PostgresPlace} place */
export function serversOf(place) {
  const key = JSON.stringify(place);
  const servers = opened.get(key) ?? new Servers(place);
  opened.set(key, servers);
  return servers;
}
