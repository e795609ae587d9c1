import pg from 'pg';
import { serverName } from '../evidence-place.mjs';

/** The role that reads: it may do nothing else, whatever the user of the address may. */
export const READER = 'evidence_reader';

const CONNECT_MS = 5_000;
/** An answer that takes longer comes from a server that is gone. */
const ANSWER_MS = 30_000;
/** A server that was found to be down is asked so often whether it is back. */
const PROBE_MS = 1_000;

const SETTINGS = {
  role: READER,
  default_transaction_read_only: 'on',
  // Where a question asks for no order, rows come as they were written, like SQLite's.
  max_parallel_workers_per_gather: '0',
  synchronize_seqscans: 'off',
};

/** The address, for connections that read as the reader. @param {string} address */
function readerUrl(address) {
  const url = new URL(address);
  const given = url.searchParams.get('options') ?? '';
  const settings = Object.entries(SETTINGS).map(([name, value]) => `-c ${name}=${value}`);
  url.searchParams.set('options', [given, ...settings].join(' ').trim());
  return url.href;
}

/** Whether an error is of the connection; else the server has answered, and this is what it said. @param {unknown} error */
export function isUnreachable(error) {
  const { severity, code } = /** @type {{ severity?: string, code?: string }} */ (error);
  // It ends all connections before it stops, and has none to spare when it is overrun.
  if (code === '57P01' || code === '57P02' || code === '57P03' || code === '53300') return true;
  return severity !== 'ERROR' && !isNotSetUp(error);
}

/** Whether a server has no role that reads, or no such database: nothing was loaded into it yet. @param {unknown} error */
export function isNotSetUp(error) {
  const { code } = /** @type {{ code?: string }} */ (error);
  return code === '22023' || code === '3D000';
}

/** One server of PostgreSQL, read through a few connections. */
export class Server {
  /** @param {string} url */
  constructor(url) {
    this.name = serverName(url);
    this.isDown = false;
    this.pool = new pg.Pool({
      connectionString: readerUrl(url),
      application_name: 'sarcoma-evidence',
      connectionTimeoutMillis: CONNECT_MS,
      query_timeout: ANSWER_MS,
      keepAlive: true,
      allowExitOnIdle: true,
    });
    // Connections at rest are told when the server goes; unheard, that would end the process.
    this.pool.on('error', () => this.#goDown());
  }

  /** @param {import('pg').QueryConfig | import('pg').QueryArrayConfig} query @returns {Promise<import('pg').QueryResult>} */
  async ask(query) {
    try {
      const answer = await this.pool.query(query);
      this.isDown = false;
      return answer;
    } catch (error) {
      if (isUnreachable(error)) this.#goDown();
      throw error;
    }
  }

  /** From now on it is asked last, until it answers again. */
  #goDown() {
    if (this.isDown) return;
    this.isDown = true;
    this.#probeLater();
  }

  #probeLater() {
    setTimeout(() => {
      if (!this.isDown) return;
      this.pool.query('SELECT 1').then(
        () => {
          this.isDown = false;
        },
        () => this.#probeLater(),
      );
    }, PROBE_MS).unref();
  }
}
