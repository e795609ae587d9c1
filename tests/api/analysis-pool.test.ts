import { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { answerAnalysis } from '@/app/api/v1/_compute/answer-analysis';
import { JobFailed, WorkerPool } from '@/app/api/v1/_compute/worker-pool';
import { POST as postSurvival } from '@/app/api/v1/analyses/survival/route';
import { MOST_PATIENTS } from '@/lib/own-data/analysis-limits';
import { post, problemIn } from './call';

vi.mock('@/app/api/v1/_compute/analysis-pool', () => import('./source-pool'));

/** A thread that answers what it is told to: at once, never, with an error, or by ending. */
const SCRIPT = `
  const { parentPort, threadId } = require('node:worker_threads');
  parentPort.on('message', (what) => {
    if (what === 'throw') throw new Error('a mistake');
    if (what === 'exit') process.exit(3);
    if (what === 'spin') for (;;);
    parentPort.postMessage({ what, threadId });
  });`;
const started: Worker[] = [];
afterAll(() => Promise.all(started.map((worker) => worker.terminate())));
function poolOf({ size = 1, queue = 2, deadline = 20_000 }) {
  const start = () => {
    const worker = new Worker(SCRIPT, { eval: true });
    started.push(worker);
    return worker;
  };
  const pool = new WorkerPool<string, { what: string; threadId: number }>(start, { size, queue, deadline });
  return pool;
}
const failureOf = (job: Promise<unknown>) =>
  job.then(
    () => 'none',
    (error: unknown) => (error instanceof JobFailed ? error.failure : String(error)),
  );

describe('a place that is reserved', () => {
  test('is nobody else’s until it is given back, once, or a while has passed', async () => {
    const pool = poolOf({ size: 1, queue: 1 });
    const [first, second] = [pool.reserve(60_000), pool.reserve(20)];
    expect(pool.full).toBe(true);
    expect(pool.reserve(60_000)).toBeNull();
    await expect(pool.run('x')).rejects.toMatchObject({ failure: 'busy' });
    await expect.poll(() => pool.full).toBe(false);
    second?.();
    first?.();
    first?.();
    expect(pool.reserve(60_000)).not.toBeNull();
    expect(pool.reserve(60_000)).not.toBeNull();
    expect(pool.full).toBe(true);
  });
});

describe('a pool of threads', () => {
  test('uses a thread again', async () => {
    const pool = poolOf({});
    const [first, second] = [await pool.run('a'), await pool.run('b')];
    expect([first.what, second.what]).toEqual(['a', 'b']);
    expect(second.threadId).toBe(first.threadId);
  });

  test('refuses what is beyond its queue, and does what waits', async () => {
    const pool = poolOf({});
    const jobs = ['a', 'b', 'c', 'd', 'e'].map((what) => failureOf(pool.run(what)));
    expect(pool.full).toBe(true);
    expect(await Promise.all(jobs)).toEqual(['none', 'none', 'none', 'busy', 'busy']);
    expect(pool.full).toBe(false);
  });

  test('ends a thread that takes too long or fails, and goes on', async () => {
    const pool = poolOf({ deadline: 1500 });
    expect(await failureOf(pool.run('spin'))).toBe('too-long');
    expect(await failureOf(pool.run('throw'))).toBe('crashed');
    expect(await failureOf(pool.run('exit'))).toBe('crashed');
    expect((await poolOf({}).run('after')).what).toBe('after');
    expect(await failureOf(pool.run('after'))).toBe('none');
  });

  test('drops what nobody waits for any more, whether it runs or waits', async () => {
    const pool = poolOf({});
    const [running, waiting] = [new AbortController(), new AbortController()];
    const jobs = [pool.run('spin', [], running.signal), pool.run('b', [], waiting.signal), pool.run('c')];
    const failures = Promise.all(jobs.map(failureOf));
    waiting.abort();
    running.abort();
    expect(await failures).toEqual(['abandoned', 'abandoned', 'none']);
    expect(await failureOf(pool.run('d', [], running.signal))).toBe('abandoned');
  });
});

const patients = (count: number) => ({
  label: 'all',
  time: Array.from({ length: count }, (_, index) => ((index * 7919) % 9973) / 10),
  event: Array.from({ length: count }, (_, index) => index % 2),
});

describe('the analyses', () => {
  test('leave the thread that serves pages alone, however much they compute', async () => {
    const body = JSON.stringify({ groups: [patients(MOST_PATIENTS)] });
    // Starts the thread.
    await post(postSurvival, '/analyses/survival', { groups: [patients(2)] });
    const startOfOwn = performance.now();
    answerAnalysis('/analyses/survival', new TextEncoder().encode(body));
    const own = performance.now() - startOfOwn;
    // How often this thread gets to do something else, in terms of what one computation takes on the same machine.
    let turns = 0;
    const ticking = setInterval(() => {
      turns += 1;
    }, 5);
    const start = performance.now();
    const responses = await Promise.all(
      Array.from({ length: 50 }, () => post(postSurvival, '/analyses/survival', body)),
    );
    clearInterval(ticking);
    const meanGap = (performance.now() - start) / turns;
    const statuses = responses.map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200, 503]));
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(5);
    const refused = responses.find(({ status }) => status === 503);
    expect(refused?.headers.get('retry-after')).toBe('5');
    // Computed in this thread, each would leave no more than a turn or two.
    expect(meanGap).toBeLessThan(own / 3);
  });

  test('refuse bodies of nothing but wrong keys or values with few words', async () => {
    const keys = Object.fromEntries(Array.from({ length: 49_000 }, (_, index) => [`k${index}`, 1]));
    const long = 'k'.repeat(100_000);
    const bodies = [
      keys,
      { groups: [keys] },
      { groups: Array.from({ length: 49_000 }, () => 0) },
      { groups: Array.from({ length: 10 }, () => ({ label: 1, time: ['x'], event: ['y'] })) },
      { [long]: 1, groups: [] },
    ];
    for (const body of bodies) {
      const response = await post(postSurvival, '/analyses/survival', body);
      expect(Number((await response.clone().text()).length)).toBeLessThan(6000);
      const { status, issues } = await problemIn(response);
      expect(status).toBe(400);
      expect(issues.length).toBeGreaterThan(0);
      expect(issues.length).toBeLessThanOrEqual(20);
    }
  });
});
