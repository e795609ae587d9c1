import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CoxRegression,
  type CoxTerm,
  coxRegression,
  coxRegressionNumeric,
  eventTable,
  type NumericCoxRegression,
  proportionalHazardsTest,
  riskSets,
  type SurvivalWithCovariate,
} from '@/lib/stats';
import { isNotEstimable } from '@/lib/stats/not-estimable';
import { isClose, isSerialisable, survivalGroups } from '../arbitrary-data';

const cox = (data: SurvivalWithCovariate, ties?: 'efron' | 'breslow') =>
  coxRegressionNumeric(data, { ties }) as NumericCoxRegression;
const term = (fit: CoxRegression) => fit.terms[0] as CoxTerm;

const age = {
  time: [1, 2, 3, 4, 5, 6],
  event: [1, 1, 1, 0, 1, 0],
  covariate: [61, 48, 70, 52, 55, 44],
};

test('three patients of covariate 0, 1 and 0 who die in this order: the hazard ratio is √2', () => {
  // The likelihood is 1/(2 + r) × r/(r + 1).
  const fit = cox({ time: [1, 2, 3], event: [1, 1, 1], covariate: [0, 1, 0] });
  expect(term(fit).hazardRatio).toBeCloseTo(Math.SQRT2, 10);
});

test('an arm coded as a number gives the regression on groups, test of proportional hazards included', () => {
  fc.assert(
    fc.property(
      survivalGroups(2, 2),
      fc.constantFrom('efron' as const, 'breslow' as const),
      (groups, ties) => {
        const sets = riskSets(eventTable(groups));
        const byGroup = coxRegression(sets, { ties });
        const byNumber = cox(
          {
            time: groups.flatMap(({ time }) => Array.from(time)),
            event: groups.flatMap(({ event }) => Array.from(event)),
            covariate: groups.flatMap(({ time }, g) => Array.from(time, () => g)),
          },
          ties,
        );
        fc.pre(!isNotEstimable(byGroup) && !isNotEstimable(byNumber));
        const [a, b] = [term(byGroup), term(byNumber)];
        expect(isSerialisable(byNumber)).toBe(true);
        if (isNotEstimable(a)) {
          expect(b).toEqual(a);
          return;
        }
        expect(isClose(a.coefficient, b.coefficient, 1e-8)).toBe(true);
        expect(isClose(a.standardError, b.standardError, 1e-8)).toBe(true);
        const [p, q] = [proportionalHazardsTest(sets, byGroup), byNumber.proportionalHazards];
        if (!isNotEstimable(p) && !isNotEstimable(q))
          expect(isClose(p.chiSquare, q.chiSquare, 1e-6)).toBe(true);
      },
    ),
  );
});

describe('the covariate’s unit and origin', () => {
  const fit = term(cox(age));

  test('a decade instead of a year multiplies coefficient and standard error by ten', () => {
    const decades = term(cox({ ...age, covariate: age.covariate.map((x) => x / 10) }));
    expect(decades.coefficient).toBeCloseTo(10 * fit.coefficient, 10);
    expect(decades.standardError).toBeCloseTo(10 * fit.standardError, 10);
    expect(decades.pValue).toBeCloseTo(fit.pValue, 10);
  });

  test('a large offset changes nothing', () => {
    const shifted = term(cox({ ...age, covariate: age.covariate.map((x) => x + 1e9) }));
    expect(shifted.coefficient).toBeCloseTo(fit.coefficient, 7);
  });

  test('huge values do not overflow', () => {
    const huge = term(cox({ ...age, covariate: age.covariate.map((x) => x * 1e150) }));
    expect(huge.pValue).toBeCloseTo(fit.pValue, 10);
  });
});

describe('edges', () => {
  test('a covariate that always or never picks the next to die has no finite coefficient', () => {
    const data = { time: [1, 2, 3], event: [1, 1, 1], covariate: [3, 2, 1] };
    const fit = cox(data);
    expect(fit.terms).toEqual([{ notEstimable: 'monotone-likelihood' }]);
    expect(fit.score).toMatchObject({ degreesOfFreedom: 1 });
    expect(cox({ ...data, covariate: [1, 2, 3] }).terms).toEqual([{ notEstimable: 'monotone-likelihood' }]);
  });

  test('a constant covariate has no variance', () => {
    expect(cox({ ...age, covariate: age.covariate.map(() => 0.1) })).toEqual({
      notEstimable: 'zero-variance',
    });
  });

  test('no events', () => {
    expect(cox({ ...age, event: age.event.map(() => 0) })).toEqual({ notEstimable: 'no-events' });
  });

  test('a wrong argument is named with its value', () => {
    expect(() => cox({ ...age, covariate: [1] })).toThrow(
      'covariate must have one value per time (6), got 1',
    );
    expect(() => cox({ ...age, covariate: age.covariate.map(() => Number.NaN) })).toThrow(
      /^covariate\[0\] must be a finite number, got NaN/,
    );
    expect(() => cox({ time: [], event: [], covariate: [] })).toThrow(/^time must be/);
  });
});

test('for any data turning the covariate round inverts the hazard ratio', () => {
  const row = fc.record({
    time: fc.integer({ min: 0, max: 20 }),
    event: fc.integer({ min: 0, max: 1 }),
    covariate: fc.integer({ min: -50, max: 50 }),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 40 }), (rows) => {
      const data = {
        time: rows.map(({ time }) => time),
        event: rows.map(({ event }) => event),
        covariate: rows.map(({ covariate }) => covariate),
      };
      const there = cox(data);
      const back = cox({ ...data, covariate: data.covariate.map((x) => -x) });
      if (isNotEstimable(there)) return;
      const [a, b] = [term(there), term(back)];
      expect(a).not.toEqual({ notEstimable: 'did-not-converge' });
      if (isNotEstimable(a)) expect(b).toEqual(a);
      else expect(isClose(a.coefficient, -b.coefficient, 1e-8)).toBe(true);
    }),
  );
});
