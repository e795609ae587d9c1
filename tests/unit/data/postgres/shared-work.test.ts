import { expect, test } from 'vitest';
import { sharedWork } from '@/lib/data/postgres/shared-work.mjs';

/** Work whose results are given one by one. */
function stepwise() {
  const running: ((value: number | Error) => void)[] = [];
  const ask = sharedWork(
    () =>
      new Promise<number>((resolve, reject) => {
        running.push((value) => (value instanceof Error ? reject(value) : resolve(value)));
      }),
  );
  return { ask, running };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

test('who asks while work runs gets the result of the next, which all of them share', async () => {
  const { ask, running } = stepwise();
  const first = ask();
  const [second, third] = [ask(), ask()];
  expect(running).toHaveLength(1);
  running[0]?.(1);
  expect(await first).toBe(1);
  await settle();
  expect(running).toHaveLength(2);
  running[1]?.(2);
  expect(await Promise.all([second, third])).toEqual([2, 2]);
  const later = ask();
  expect(running).toHaveLength(3);
  running[2]?.(3);
  expect(await later).toBe(3);
});

test('a failure is that of those who asked for it, and of nobody after them', async () => {
  const { ask, running } = stepwise();
  const first = ask();
  const second = ask();
  running[0]?.(new Error('gone'));
  await expect(first).rejects.toThrow('gone');
  await settle();
  running[1]?.(2);
  expect(await second).toBe(2);
});
