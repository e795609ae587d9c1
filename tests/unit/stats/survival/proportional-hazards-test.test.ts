import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  coxRegression,
  eventTable,
  type ProportionalHazardsTest,
  proportionalHazardsTest,
  riskSets,
  type SurvivalGroup,
} from '@/lib/stats';
import { isNotEstimable } from '@/lib/stats/not-estimable';
import { isClose, isSerialisable, survivalGroups } from '../arbitrary-data';

const run = (groups: SurvivalGroup[]) => {
  const sets = riskSets(eventTable(groups));
  return proportionalHazardsTest(sets, coxRegression(sets));
};

test('three events worked by hand', () => {
  // Reference dies at 1 and 3, the other arm at 2: risk sets of (2, 2), (1, 2) and (1, 1).
  // g is 0, 1/4 and 1/2, less its mean 1/4. The hazard ratio r solves 1 = r/(1 + r) + 2r/(1 + 2r) + r/(1 + r),
  // that is 4r² + r − 1 = 0.
  const test = run([
    { time: [1, 3], event: [1, 1] },
    { time: [2, 4], event: [1, 0] },
  ]) as ProportionalHazardsTest;
  const r = (Math.sqrt(17) - 1) / 8;
  const share = [r / (1 + r), (2 * r) / (1 + 2 * r), r / (1 + r)];
  const g = [-1 / 4, 0, 1 / 4];
  const sum = (of: (i: number) => number) => [0, 1, 2].reduce((total, i) => total + of(i), 0);
  const variance = (i: number) => (share[i] as number) * (1 - (share[i] as number));
  const score = sum((i) => (g[i] as number) * ((i === 1 ? 1 : 0) - (share[i] as number)));
  const main = sum(variance);
  const cross = sum((i) => (g[i] as number) * variance(i));
  const own = sum((i) => (g[i] as number) ** 2 * variance(i));
  expect(test.chiSquare).toBeCloseTo(score ** 2 / (own - cross ** 2 / main), 12);
});

describe('edges', () => {
  test('it is not estimable where the regression is not', () => {
    expect(run([{ time: [1], event: [1] }])).toEqual({ notEstimable: 'one-group' });
    expect(
      run([
        { time: [1, 2], event: [1, 1] },
        { time: [3], event: [0] },
      ]),
    ).toEqual({ notEstimable: 'monotone-likelihood' });
  });

  test('all events at one time leave nothing that could change with time', () => {
    const arm = { time: [2, 2, 5], event: [1, 1, 0] };
    expect(run([arm, { time: [2, 5, 5], event: [1, 0, 0] }])).toEqual({ notEstimable: 'zero-variance' });
  });
});

test('for any data two groups have one term, which is the global test, whichever is the reference', () => {
  fc.assert(
    fc.property(survivalGroups(2, 2), (groups) => {
      const [there, back] = [run(groups), run([...groups].reverse())];
      expect(isSerialisable(there)).toBe(true);
      if (isNotEstimable(there) || isNotEstimable(back)) return;
      const { chiSquare, degreesOfFreedom, pValue } = there;
      expect(there.terms).toEqual([{ chiSquare, degreesOfFreedom, pValue }]);
      expect(isClose(chiSquare, back.chiSquare, 1e-6)).toBe(true);
    }),
  );
});
