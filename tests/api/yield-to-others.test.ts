import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { getPriority } from 'node:os';
import { describe, expect, test } from 'vitest';
import { ANALYSES } from '@/lib/own-data/analyses';
import { threadFromSource } from './source-pool';

const priorities = () =>
  new Map(readdirSync('/proc/self/task').map((thread) => [thread, getPriority(Number(thread))]));

describe.runIf(process.platform === 'linux')('a thread that computes', () => {
  test('comes after the threads that were there, whose priorities stay', async () => {
    const before = priorities();
    const worker = threadFromSource(new URL('../../app/api/v1/_compute/analysis-worker.ts', import.meta.url));
    worker.postMessage({ path: ANALYSES[0]?.path, body: Buffer.from('{"events":4,"total":5}') });
    await once(worker, 'message');
    const after = priorities();
    const serving = getPriority(process.pid);
    const lower = [...after].filter(([thread, priority]) => !before.has(thread) && priority > serving);
    expect(lower).toHaveLength(1);
    for (const [thread, priority] of before) expect(after.get(thread) ?? priority, thread).toBe(priority);
    await worker.terminate();
  });
});
