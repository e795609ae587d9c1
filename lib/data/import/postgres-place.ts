import { hostname } from 'node:os';
import pg from 'pg';
import { serverName } from '../evidence-place.mjs';
import { READER } from '../postgres/server.mjs';
import { type LockHolder, waitForLock } from './build-lock';
import type { BuildPlace } from './new-database';
import { plainFault } from './plain-fault';
import { PostgresBuild } from './postgres-build';
import { pruneBuilds } from './postgres-builds';

/** Of the lock that a build holds in its database. */
const LOCK = 190_419_031;

/** A connection that says who it is, for whoever waits for its lock. */
async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: `${hostname().slice(0, 40)} ${process.pid}`,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  // A connection that breaks is told by the next question; unheard, it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function takeLock(
  client: pg.Client,
): Promise<{ release: () => Promise<void> } | { heldBy: LockHolder }> {
  const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS "taken"', [LOCK]);
  if (rows[0].taken) return { release: () => client.end() };
  const held = await client.query(
    `SELECT application_name AS "name" FROM pg_locks JOIN pg_stat_activity USING (pid)
      WHERE locktype = 'advisory' AND objid = $1 AND granted`,
    [LOCK],
  );
  const [host = 'another machine', pid = '0'] = String(held.rows[0]?.name ?? '').split(' ');
  return { heldBy: { host, pid: Number(pid) } };
}

const ADVICE: Readonly<Record<string, string>> = {
  '42501': 'this user lacks a permission',
  '53100': 'the server’s disk is full',
  '53200': 'the server has no memory left',
};

/** A fault of the server, or on the way to it, in one line. */
function faultOf(error: unknown, name: string): string | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code = '', severity, syscall } = at as pg.DatabaseError & NodeJS.ErrnoException;
    const isOfConnection =
      severity === 'FATAL' || /^(?:connect|read|write|getaddrinfo)$/u.test(syscall ?? '');
    const isCut = /^Connection terminated|timeout expired|^timeout exceeded/u.test(at.message);
    const advice = isOfConnection || isCut ? 'the server can’t be reached' : ADVICE[code];
    const reason = `${at.message || code}${code === '42501' && at.message.includes('role') ? `. Let an administrator run: CREATE ROLE ${READER}; GRANT ${READER} TO the user of DATABASE_URL` : ''}`;
    if (advice) return `${name}: ${advice} (${reason}). The database is left as it was.`;
  }
  return null;
}

/** A database of PostgreSQL: the new schema is built beside the present one, and swapped in by one transaction. */
export function postgresPlace(url: string): BuildPlace {
  const name = serverName(url);
  return {
    name,
    async lock(say) {
      const client = await connect(url);
      try {
        return await waitForLock(() => takeLock(client), name, say);
      } catch (error) {
        await client.end();
        throw error;
      }
    },
    async begin(sources) {
      const client = await connect(url);
      try {
        return await PostgresBuild.begin(client, sources);
      } catch (error) {
        await client.end();
        throw error;
      }
    },
    async prune(most) {
      const client = await connect(url);
      try {
        await pruneBuilds(client, most);
      } finally {
        await client.end();
      }
    },
    faultOf: (error) => faultOf(error, name) ?? plainFault(error, name),
  };
}
