import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventTable, kaplanMeier, medianSurvival, type SurvivalGroup, survivalQuantile } from '@/lib/stats';
import { isSerialisable, survivalGroups } from '../arbitrary-data';

const curveOf = (group: SurvivalGroup) => kaplanMeier(eventTable([group]));

test('the median is the first time at which survival is below a half', () => {
  expect(medianSurvival(curveOf({ time: [1, 2, 3, 4, 5], event: [1, 1, 1, 1, 1] })).estimate).toBe(3);
});

test('where survival is exactly a half over a stretch, the median is the middle of it', () => {
  expect(medianSurvival(curveOf({ time: [1, 2, 4, 5], event: [1, 1, 1, 1] })).estimate).toBe(3);
});

test('a half that rounding missed by a bit is still a half', () => {
  // 11/12 × 10/11 × … × 6/7 is not 0.5 in doubles.
  const time = [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13];
  const curve = curveOf({ time, event: time.map(() => 1) });
  expect(curve.survival[5]).not.toBe(0.5);
  expect(medianSurvival(curve).estimate).toBe(7);
});

test('a stretch at a half that lasts to the end of follow-up ends with the last observation', () => {
  expect(medianSurvival(curveOf({ time: [1, 2, 3, 9], event: [1, 1, 0, 0] })).estimate).toBe(5.5);
});

test('a median that is not reached is null', () => {
  expect(medianSurvival(curveOf({ time: [1, 2, 3], event: [1, 0, 0] })).estimate).toBeNull();
  expect(medianSurvival(curveOf({ time: [1, 2], event: [0, 0] }))).toEqual({
    estimate: null,
    lower: null,
    upper: null,
  });
});

test('a probability outside (0, 1) is refused', () => {
  const curve = curveOf({ time: [1], event: [1] });
  expect(() => survivalQuantile(curve, 50)).toThrow(
    new RangeError('probability must be strictly between 0 and 1, got 50'),
  );
});

test('for any data later quantiles come later, and the bounds contain the estimate', () => {
  fc.assert(
    fc.property(survivalGroups(1, 1), (groups) => {
      const curve = kaplanMeier(eventTable(groups));
      const [early, late] = [survivalQuantile(curve, 0.25), survivalQuantile(curve, 0.75)];
      if (early.estimate !== null && late.estimate !== null) {
        expect(early.estimate).toBeLessThanOrEqual(late.estimate);
      }
      const { estimate, lower, upper } = medianSurvival(curve);
      if (estimate !== null && lower !== null) expect(lower).toBeLessThanOrEqual(estimate);
      if (estimate !== null && upper !== null) expect(upper).toBeGreaterThanOrEqual(estimate);
      expect(isSerialisable([early, late])).toBe(true);
    }),
  );
});
