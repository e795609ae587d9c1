import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseTwoArms, mantelHaenszel, type TwoArmStudy, twoArmEffects } from '@/lib/stats';

const study = (label: string, a: number, n1: number, c: number, n2: number): TwoArmStudy => ({
  label,
  a: { events: a, total: n1 },
  b: { events: c, total: n2 },
});
const swapped = (studies: readonly TwoArmStudy[]) =>
  studies.map(({ label, a, b }) => ({ label, a: b, b: a }));

describe('by hand', () => {
  test('10 of 20 against 5 of 20', () => {
    const studies = [study('s', 10, 20, 5, 20)];
    const [rr, or, rd] = (['RR', 'OR', 'RD'] as const).map((measure) => twoArmEffects(studies, measure)[0]);
    expect(rr?.estimate).toBeCloseTo(Math.log(2), 14);
    expect(rr?.standardError).toBeCloseTo(Math.sqrt(1 / 10 - 1 / 20 + 1 / 5 - 1 / 20), 14);
    expect(or?.estimate).toBeCloseTo(Math.log(3), 14);
    expect(rd?.estimate).toBeCloseTo(0.25, 14);
    expect(mantelHaenszel(studies, 'RR')).toMatchObject({ estimate: expect.closeTo(Math.log(2), 12) });
    expect(mantelHaenszel(studies, 'OR')).toMatchObject({ estimate: expect.closeTo(Math.log(3), 12) });
    expect(mantelHaenszel(studies, 'RD')).toMatchObject({ estimate: expect.closeTo(0.25, 12) });
  });

  test('Peto: 10 of 20 against 5 of 20 is (10 − 7.5) over 20·20·15·25/(40²·39)', () => {
    const [effect] = twoArmEffects([study('s', 10, 20, 5, 20)], 'Peto');
    expect(effect?.estimate).toBeCloseTo(2.5 / ((20 * 20 * 15 * 25) / (1600 * 39)), 14);
  });

  test('½ is added to the four cells of a study with a zero cell, and of no other', () => {
    const [zero, plain] = twoArmEffects([study('z', 0, 20, 3, 18), study('p', 4, 20, 3, 18)], 'OR');
    expect(zero?.estimate).toBeCloseTo(Math.log((0.5 * 15.5) / (20.5 * 3.5)), 14);
    expect(plain?.estimate).toBeCloseTo(Math.log((4 * 15) / (16 * 3)), 14);
  });
});

test('a study that says nothing is named under Peto’s method; without any there is no estimate', () => {
  const studies = [study('none', 0, 10, 0, 12), study('some', 3, 10, 1, 12), study('more', 2, 9, 4, 11)];
  expect(analyseTwoArms(studies, 'Peto')).toMatchObject({
    withoutInformation: ['none'],
    weights: { length: 2 },
  });
  expect(analyseTwoArms(studies.slice(0, 1), 'Peto')).toEqual({ notEstimable: 'no-events' });
  expect(mantelHaenszel(studies.slice(0, 1), 'RR')).toEqual({ notEstimable: 'zero-cell' });
});

test('wrong counts are refused by name', () => {
  expect(() => twoArmEffects([study('s', 5, 4, 1, 9)], 'RR')).toThrow('a.events');
  expect(() => twoArmEffects([], 'RR')).toThrow('studies');
});

const arm = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 40 }))
  .map(([total, events]) => ({
    events: Math.min(events, total),
    total,
  }));
const arbitraryStudies = fc.array(fc.record({ label: fc.constant('s'), a: arm, b: arm }), {
  minLength: 2,
  maxLength: 8,
});

describe('whatever the counts', () => {
  test('swapping the arms turns every effect round', () => {
    fc.assert(
      fc.property(
        arbitraryStudies,
        fc.constantFrom(...(['RR', 'OR', 'RD', 'Peto'] as const)),
        (studies, measure) => {
          const [one, other] = [twoArmEffects(studies, measure), twoArmEffects(swapped(studies), measure)];
          one.forEach(({ estimate, standardError }, i) => {
            expect(other[i]?.estimate).toBeCloseTo(-estimate, 9);
            expect(other[i]?.standardError).toBeCloseTo(standardError, 9);
          });
        },
      ),
    );
  });

  test('Mantel–Haenszel lies within its interval, and turns round with the arms', () => {
    fc.assert(
      fc.property(arbitraryStudies, fc.constantFrom(...(['RR', 'OR', 'RD'] as const)), (studies, measure) => {
        const [one, other] = [mantelHaenszel(studies, measure), mantelHaenszel(swapped(studies), measure)];
        fc.pre(!('notEstimable' in one));
        expect(one.lower).toBeLessThanOrEqual(one.estimate);
        expect(one.upper).toBeGreaterThanOrEqual(one.estimate);
        expect(other).toMatchObject({ estimate: expect.closeTo(-one.estimate, 9) });
      }),
    );
  });
});
