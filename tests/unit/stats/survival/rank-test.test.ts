import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  eventTable,
  logRankTest,
  petoPetoTest,
  type RankTest,
  riskSets,
  type SurvivalGroup,
} from '@/lib/stats';
import { isNotEstimable } from '@/lib/stats/not-estimable';
import { isClose, isSerialisable, reversed, survivalGroups } from '../arbitrary-data';

const logRank = (groups: SurvivalGroup[]) => logRankTest(riskSets(eventTable(groups)));
const petoPeto = (groups: SurvivalGroup[]) => petoPetoTest(riskSets(eventTable(groups)));

describe('two patients in each group, events at 1, 2, 3 and a censoring at 4', () => {
  const groups = [
    { time: [1, 3], event: [1, 1] },
    { time: [2, 4], event: [1, 0] },
  ];

  test('log-rank: expected 2/4 + 1/3 + 1/2, variance Σ p(1 − p)', () => {
    const test = logRank(groups) as RankTest;
    const expected = 1 / 2 + 1 / 3 + 1 / 2;
    const variance = 1 / 4 + 2 / 9 + 1 / 4;
    expect(test.expected[0]).toBeCloseTo(expected, 14);
    expect(test.variance[0]?.[0]).toBeCloseTo(variance, 14);
    expect(test.chiSquare).toBeCloseTo((2 - expected) ** 2 / variance, 14);
    expect(test.degreesOfFreedom).toBe(1);
  });

  test('Peto–Peto weighs the events 1, 3/4 and 1/2', () => {
    const test = petoPeto(groups) as RankTest;
    const excess = 1 / 2 - 0.75 / 3 + 0.5 / 2;
    const variance = 1 / 4 + (0.75 ** 2 * 2) / 9 + 0.5 ** 2 / 4;
    expect(test.chiSquare).toBeCloseTo(excess ** 2 / variance, 14);
  });
});

describe('edges', () => {
  test('one group, or no events, is not a comparison', () => {
    expect(logRank([{ time: [1], event: [1] }])).toEqual({ notEstimable: 'one-group' });
    const censored = { time: [1, 2], event: [0, 0] };
    expect(logRank([censored, censored])).toEqual({ notEstimable: 'no-events' });
  });

  test('when everybody has the event at one time there is no variance', () => {
    const all = { time: [2, 2], event: [1, 1] };
    expect(logRank([all, all])).toEqual({ notEstimable: 'zero-variance' });
  });

  test('a group that left before the first event costs no degree of freedom', () => {
    const early = { time: [0.5], event: [0] };
    const rest = [
      { time: [1, 3], event: [1, 1] },
      { time: [2, 4], event: [1, 0] },
    ];
    const with_ = logRank([...rest, early]) as RankTest;
    expect(with_.degreesOfFreedom).toBe(1);
    expect(with_.chiSquare).toBeCloseTo((logRank(rest) as RankTest).chiSquare, 14);
    expect(logRank([early, rest[0] as SurvivalGroup])).toEqual({ notEstimable: 'no-one-at-risk' });
  });

  test('an arm without events is compared like any other', () => {
    const test = logRank([
      { time: [1, 2], event: [1, 1] },
      { time: [3, 4], event: [0, 0] },
    ]) as RankTest;
    expect(test.observed).toEqual([2, 0]);
    expect(test.pValue).toBeLessThan(1);
  });

  test('a patient censored at an event time counts as at risk for it', () => {
    const test = logRank([
      { time: [1, 2], event: [1, 1] },
      { time: [1, 3], event: [0, 0] },
    ]) as RankTest;
    expect(test.expected[1]).toBeCloseTo(2 / 4 + 1 / 2, 14);
  });
});

describe.each([
  ['log-rank', logRank],
  ['Peto–Peto', petoPeto],
])('%s for any data', (_, run) => {
  test('observed and expected sum to the same, and nothing depends on the order of patients', () => {
    fc.assert(
      fc.property(survivalGroups(2, 4), (groups) => {
        const test = run(groups);
        expect(isSerialisable(test)).toBe(true);
        expect(run(reversed(groups))).toEqual(test);
        if (isNotEstimable(test)) return;
        const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
        expect(sum(test.observed)).toBeCloseTo(sum(test.expected), 9);
        expect(test.pValue).toBeGreaterThanOrEqual(0);
        expect(test.pValue).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('the order of the groups does not matter', () => {
    fc.assert(
      fc.property(survivalGroups(2, 4), (groups) => {
        const [there, back] = [run(groups), run([...groups].reverse())];
        if (isNotEstimable(there) || isNotEstimable(back)) expect(back).toEqual(there);
        else expect(isClose(there.chiSquare, back.chiSquare, 1e-7)).toBe(true);
      }),
    );
  });
});
