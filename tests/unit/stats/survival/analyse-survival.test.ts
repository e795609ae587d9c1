import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseSurvival, type CoxSummary } from '@/lib/stats';
import { isSerialisable, survivalGroups } from '../arbitrary-data';

const control = { label: 'Control', time: [1, 3, 5, 7], event: [1, 1, 0, 1] };
const treated = { label: 'Treated', time: [2, 3, 6, 8], event: [1, 1, 1, 0] };
const withoutEvents = { label: 'Nobody died', time: [2, 4, 9], event: [0, 0, 0] };

test('two groups give every part, the first being the reference', () => {
  const analysis = analyseSurvival([control, treated]);
  expect(Object.keys(analysis)).toEqual(['groups', 'logRank', 'petoPeto', 'cox', 'restrictedMeanDifference']);
  expect(analysis.groups.map(({ label, n, events }) => [label, n, events])).toEqual([
    ['Control', 4, 3],
    ['Treated', 4, 3],
  ]);
  expect(Object.keys(analysis.groups[0] as object)).toEqual([
    'label',
    'n',
    'events',
    'curve',
    'median',
    'restrictedMean',
  ]);
  expect(Object.keys(analysis.logRank)).toEqual(['chiSquare', 'degreesOfFreedom', 'pValue']);
  const cox = analysis.cox as CoxSummary;
  expect(cox).toMatchObject({ ties: 'efron', reference: 'Control', terms: [{ label: 'Treated' }] });
  expect(Object.keys(cox.proportionalHazards)).toEqual(['chiSquare', 'degreesOfFreedom', 'pValue']);
});

test('τ is the smaller of the largest times unless it is given', () => {
  expect(analyseSurvival([control, treated]).restrictedMeanDifference).toMatchObject({ tau: 7 });
  expect(analyseSurvival([control, treated], { tau: 5 }).groups[1]?.restrictedMean).toMatchObject({ tau: 5 });
  expect(() => analyseSurvival([control], { tau: 0 })).toThrow(/^tau must be .* above 0, got 0/);
});

test('the difference of restricted means is second minus first', () => {
  const { groups, restrictedMeanDifference } = analyseSurvival([control, treated]);
  const [a, b] = groups.map(({ restrictedMean }) => (restrictedMean as { estimate: number }).estimate);
  expect((restrictedMeanDifference as { estimate: number }).estimate).toBeCloseTo((b ?? 0) - (a ?? 0), 14);
});

test('one group has a curve and no comparisons', () => {
  const missing = { notEstimable: 'one-group' };
  const analysis = analyseSurvival([control]);
  expect(analysis).toMatchObject({
    logRank: missing,
    petoPeto: missing,
    cox: missing,
    restrictedMeanDifference: missing,
  });
  expect(analysis.groups[0]?.median.estimate).toBe(5);
});

describe('a group without events', () => {
  test('of two leaves no regression but the rank tests', () => {
    const analysis = analyseSurvival([control, withoutEvents]);
    expect(analysis.cox).toEqual({ notEstimable: 'monotone-likelihood' });
    expect(analysis.logRank).toHaveProperty('pValue');
    expect(analysis.groups[1]?.median).toEqual({ estimate: null, lower: null, upper: null });
  });

  test('of three leaves the other term', () => {
    const { cox } = analyseSurvival([control, treated, withoutEvents]);
    expect((cox as CoxSummary).terms).toMatchObject([
      { label: 'Treated', hazardRatio: expect.any(Number) },
      { label: 'Nobody died', notEstimable: 'monotone-likelihood' },
    ]);
    expect((cox as CoxSummary).proportionalHazards).toEqual({ notEstimable: 'monotone-likelihood' });
    expect((cox as CoxSummary).score).toMatchObject({ degreesOfFreedom: 2 });
  });
});

test('for any data the analysis can be sent as JSON', () => {
  fc.assert(
    fc.property(survivalGroups(1, 5), (groups) => {
      expect(isSerialisable(analyseSurvival(groups))).toBe(true);
    }),
  );
});

test('a list of no groups is refused', () => {
  expect(() => analyseSurvival([])).toThrow(RangeError);
});
