import { expect, test } from 'vitest';
import { nonFinitePath } from '@/lib/own-data/analyses';
import {
  metaAnalysisOfProportions,
  proportionRequest,
  survivalRequest,
  twoByTwoRequest,
} from '@/lib/own-data/analysis-requests';

const groups = [{ label: 'a', time: [1, 2], event: [1, 0] }];
const pathsOf = (schema: typeof survivalRequest | typeof proportionRequest, body: unknown) =>
  schema.safeParse(body).error?.issues.map(({ path }) => path.join('.'));

test('a survival request may mix 1, 0, true and false', () => {
  const body = { groups: [{ label: 'a', time: [0, 1, 2, 3], event: [1, 0, true, false] }] };
  expect(survivalRequest.safeParse(body).success).toBe(true);
});

test('each wrong part of a survival request is named by its path', () => {
  const wrong = (change: object) => pathsOf(survivalRequest, { groups, ...change });
  expect(wrong({ groups: [] })).toEqual(['groups']);
  expect(wrong({ groups: Array.from({ length: 11 }, (_, i) => ({ ...groups[0], label: `${i}` })) })).toEqual([
    'groups',
  ]);
  expect(wrong({ groups: [...groups, ...groups] })).toEqual(['groups.1.label']);
  expect(wrong({ groups: [{ label: 'a', time: [1], event: [1, 0] }] })).toEqual(['groups.0.event']);
  expect(wrong({ groups: [{ label: 'a', time: [-1], event: [1] }] })).toEqual(['groups.0.time.0']);
  expect(wrong({ groups: [{ label: 'a', time: [Number.POSITIVE_INFINITY], event: [1] }] })).toEqual([
    'groups.0.time.0',
  ]);
  expect(wrong({ groups: [{ label: 'a', time: [1], event: [2] }] })).toEqual(['groups.0.event.0']);
  expect(wrong({ groups: [{ label: 'a', time: [], event: [] }] })).toEqual([
    'groups.0.time',
    'groups.0.event',
  ]);
  expect(wrong({ confidenceLevel: 95 })).toEqual(['confidenceLevel']);
  expect(wrong({ tau: 0 })).toEqual(['tau']);
});

test('200,000 patients in all are taken, one more is not', () => {
  const of = (n: number) => ({ label: `${n}`, time: Array(n).fill(1), event: Array(n).fill(1) });
  expect(survivalRequest.safeParse({ groups: [of(100_000), of(99_999)] }).success).toBe(true);
  expect(pathsOf(survivalRequest, { groups: [of(100_000), of(100_001)] })).toEqual(['groups']);
});

test('a column of 200,000 wrong values is refused with a few issues', () => {
  const column = Array(200_000).fill('x');
  const issues = pathsOf(survivalRequest, { groups: [{ label: 'a', time: column, event: column }] });
  expect(issues?.length).toBeLessThanOrEqual(40);
});

test('events can’t exceed their total', () => {
  expect(pathsOf(proportionRequest, { events: 3, total: 2 })).toEqual(['events']);
  expect(twoByTwoRequest.safeParse({ a: { events: 1, total: 2 }, b: { events: 3, total: 2 } }).success).toBe(
    false,
  );
  const proportions = [{ label: 'a', events: 3, total: 2 }];
  expect(metaAnalysisOfProportions.safeParse({ proportions, transformation: 'logit' }).success).toBe(false);
});

test('a number that JSON can’t write is found wherever it stands', () => {
  expect(nonFinitePath({ a: [{ b: 1 }, { b: Number.NaN }] })).toBe('a.1.b');
  expect(nonFinitePath({ a: [null, 'x', true, 0] })).toBeNull();
});
