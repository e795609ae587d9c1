import { expect, test } from 'vitest';
import { z } from 'zod';
import { issuesOf, PROBLEMS, problem, problemOf } from '@/lib/exchange/problem';

test('every kind of problem fits its own schema', () => {
  for (const name of Object.keys(PROBLEMS) as (keyof typeof PROBLEMS)[]) {
    expect(problem.safeParse(problemOf(name, 'why', [], '/api/v1/facts')).success).toBe(true);
  }
});

test('of many issues the first are listed, and that is said', () => {
  const issues = Array.from({ length: 30 }, (_, index) => ({ path: ['time', index], message: 'wrong' }));
  const body = problemOf('invalid-body', 'Not valid.', issues);
  expect(body.issues).toHaveLength(20);
  expect(body.detail).toBe('Not valid. Only the first 20 issues are listed.');
});

test('each unknown key is an issue under its own name', () => {
  const schema = z.strictObject({ a: z.strictObject({ b: z.number() }) });
  const parsed = schema.safeParse({ a: { b: 'x', c: 1, d: 2 } });
  expect(parsed.error && issuesOf(parsed.error).map(({ path }) => path)).toEqual([
    ['a', 'b'],
    ['a', 'c'],
    ['a', 'd'],
  ]);
});
