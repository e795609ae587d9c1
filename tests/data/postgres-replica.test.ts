import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evidencePlace } from '@/lib/data/evidence-place.mjs';
import { dataVersionOf } from '@/lib/data/import/data-version';
import { writeDatabase } from '@/lib/data/import/write-database';
import type { DataAnswer } from '../fixtures/data-app';
import { filesWithTitle } from '../fixtures/invented-titles';
import { PostgresServer, WITHOUT_POSTGRES } from '../fixtures/postgres-server';
import { usePlace } from '../fixtures/use-place';

const files = ['The first title', 'The second title', 'The third title'].map(filesWithTitle);
const versions = files.map(dataVersionOf);

/** A process that serves the data, as one of several behind a balancer. */
class DataProcess {
  private constructor(
    readonly child: ChildProcess,
    readonly port: number,
  ) {}

  static async start(environment: Record<string, string>): Promise<DataProcess> {
    const child = spawn(process.execPath, ['--import', 'tsx', 'tests/fixtures/data-server.ts'], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const port = await new Promise<number>((resolve, reject) => {
      createInterface({ input: child.stdout as NodeJS.ReadableStream }).once('line', (line) =>
        resolve(Number(line)),
      );
      child.once('exit', () => reject(new Error('the process ended')));
    });
    return new DataProcess(child, port);
  }

  kill(): Promise<unknown> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGKILL');
    return ended;
  }
}

let count = 0;

/** Asks one process after another, as a balancer does: one that takes no connection is passed over. */
async function askAny(processes: readonly DataProcess[]): Promise<DataAnswer> {
  const turn = count++;
  for (let tried = 0; tried < processes.length; tried++) {
    const { port } = processes[(turn + tried) % processes.length] as DataProcess;
    let response: Response;
    try {
      response = await fetch(`http://127.0.0.1:${port}/en/page-${turn}`);
    } catch (error) {
      const { code } = ((error as Error).cause ?? {}) as NodeJS.ErrnoException;
      if (code === 'ECONNREFUSED') continue;
      throw error;
    }
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${response.status}: ${text}`);
    return JSON.parse(text) as DataAnswer;
  }
  throw new Error('no process takes connections');
}

describe.skipIf(WITHOUT_POSTGRES)('two processes on a primary and its replica', () => {
  let primary: PostgresServer;
  let replica: PostgresServer;
  let leave = () => {};
  const processes: DataProcess[] = [];
  let environment: Record<string, string>;
  beforeAll(async () => {
    primary = await PostgresServer.start();
    const url = await primary.newDatabase();
    leave = usePlace({ DATABASE_URL: url });
    await writeDatabase(files[0] ?? filesWithTitle(''), evidencePlace());
    replica = await PostgresServer.replicaOf(primary);
    environment = {
      DATABASE_URL: url,
      DATABASE_REPLICA_URL: replica.address(new URL(url).pathname.slice(1)),
    };
    processes.push(await DataProcess.start(environment), await DataProcess.start(environment));
  }, 180_000);
  afterAll(async () => {
    for (const { child } of processes) child.kill('SIGKILL');
    leave();
    await replica?.remove();
    await primary?.remove();
  });

  const AT_ONCE = 4;

  const waitFor = async (isSo: () => Promise<boolean>) => {
    for (let wait = 0; wait < 600; wait++) {
      if (await isSo().catch(() => false)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('waited in vain');
  };

  /** Asks all the time while something happens, and for a while afterwards. @throws where no answer comes any more */
  async function during(happening: () => Promise<unknown>) {
    const answers: DataAnswer[] = [];
    const failures: string[] = [];
    let isOver = false;
    const ask = async () => {
      while (!isOver) {
        await askAny(processes).then(
          (answer) => answers.push(answer),
          (error: Error) => failures.push(error.message),
        );
      }
    };
    const readers = Array.from({ length: AT_ONCE }, ask);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await happening();
    const before = answers.length;
    // They go on answering.
    await waitFor(async () => answers.length - before > 3 * AT_ONCE).finally(() => {
      isOver = true;
    });
    await Promise.all(readers);
    for (const { versions: found, titles } of answers) {
      expect(new Set(found).size).toBe(1);
      expect(new Set(titles).size).toBe(1);
    }
    return { answers, failures };
  }

  const hasReached = async (version: string | undefined) => {
    const database = environment.DATABASE_REPLICA_URL;
    const rows = await replica.sql(
      `SELECT version FROM evidence.build WHERE state = 'present'`,
      [],
      database,
    );
    return rows[0]?.version === version;
  };
  it('reads come from the replica; the primary only says which data are present', async () => {
    for (let asked = 0; asked < 10; asked++) await askAny(processes);
    /** What each connection of the processes asked last. */
    const askedOf = async (server: PostgresServer) => {
      const text = `SELECT query FROM pg_stat_activity WHERE application_name = 'sarcoma-evidence'`;
      return (await server.sql(text)).map(({ query }) => String(query));
    };
    const [ofPrimary, ofReplica] = [await askedOf(primary), await askedOf(replica)];
    expect(ofReplica.length).toBeGreaterThan(1);
    for (const query of ofReplica) expect(query).toMatch(/"evidence_\w+"\."/u);
    expect(ofPrimary.length).toBeGreaterThan(1);
    for (const query of ofPrimary) expect(query).toContain('"evidence"."build"');
  });

  it('what the replica does not have yet comes from the primary', async () => {
    // The replica stops to take in what the primary writes.
    await replica.sql('SELECT pg_wal_replay_pause()');
    await writeDatabase(files[1] ?? filesWithTitle(''), evidencePlace());
    expect(await hasReached(versions[1])).toBe(false);
    for (let asked = 0; asked < 4; asked++) expect((await askAny(processes)).versions[0]).toBe(versions[1]);
    await replica.sql('SELECT pg_wal_replay_resume()');
    await waitFor(() => hasReached(versions[1]));
  });

  it('no request fails while the replica is killed and comes back', async () => {
    const killed = await during(() => replica.kill());
    expect(killed.failures.length, killed.failures.join('\n')).toBeLessThanOrEqual(AT_ONCE);
    const back = await during(() => replica.run());
    expect(back.failures).toEqual([]);
  }, 60_000);

  it('no request fails beyond those in flight while the primary is killed and comes back', async () => {
    await waitFor(() => hasReached(versions[1]));
    const killed = await during(() => primary.kill());
    expect(killed.failures.length, killed.failures.join('\n')).toBeLessThanOrEqual(AT_ONCE);
    expect(killed.answers.at(-1)?.versions[0]).toBe(versions[1]);
    const back = await during(() => primary.run());
    expect(back.failures).toEqual([]);
  }, 60_000);

  it('what is loaded afterwards is seen by both processes', async () => {
    const { failures } = await during(() => writeDatabase(files[2] ?? filesWithTitle(''), evidencePlace()));
    expect(failures).toEqual([]);
    for (let asked = 0; asked < 4; asked++) expect((await askAny(processes)).versions[0]).toBe(versions[2]);
  }, 60_000);

  it('the other process goes on where one is killed, each in turn', async () => {
    for (const at of [0, 1]) {
      const { failures } = await during(() => (processes[at] as DataProcess).kill());
      expect(failures.length, failures.join('\n')).toBeLessThanOrEqual(AT_ONCE);
      processes[at] = await DataProcess.start(environment);
    }
  }, 120_000);
});
