import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  analyseMetaAnalysis,
  type MetaAnalysisSummary,
  proportionEffects,
  proportionFromEffect,
} from '@/lib/stats';
import { eventsOfTotal, isSerialisable } from '../arbitrary-data';

const one = (events: number, total: number) => [{ label: 'one', events, total }];

test('the logit of 3 of 4 is log 3 with variance 1/3 + 1/1', () => {
  const [effect] = proportionEffects(one(3, 4), 'logit');
  expect(effect?.estimate).toBeCloseTo(Math.log(3), 14);
  expect(effect?.standardError).toBeCloseTo(Math.sqrt(4 / 3), 14);
});

test('only a study with a zero cell gets its halves', () => {
  const [zero, other] = proportionEffects([...one(0, 4), ...one(1, 4)], 'logit');
  expect(zero?.estimate).toBeCloseTo(Math.log(0.5 / 4.5), 14);
  expect(other?.estimate).toBeCloseTo(Math.log(1 / 3), 14);
});

test('the double arcsine of 1 of 3 is the mean of arcsin √(1/4) and arcsin √(2/4)', () => {
  const [effect] = proportionEffects(one(1, 3), 'freeman-tukey');
  expect(effect?.estimate).toBeCloseTo((Math.PI / 6 + Math.PI / 4) / 2, 14);
  expect(effect?.standardError).toBeCloseTo(Math.sqrt(1 / 14), 14);
});

describe('back to proportions', () => {
  test('beyond the transforms of none and all it is 0 and 1', () => {
    expect(proportionFromEffect(0, 'freeman-tukey', one(1, 10))).toBe(0);
    expect(proportionFromEffect(Math.PI / 2, 'freeman-tukey', one(1, 10))).toBe(1);
  });

  test('for any single study each transformation undoes itself', () => {
    fc.assert(
      fc.property(eventsOfTotal, ({ events, total }) => {
        const [effect] = proportionEffects(one(events, total), 'freeman-tukey');
        const back = proportionFromEffect(effect?.estimate ?? 0, 'freeman-tukey', one(events, total));
        expect(back).toBeCloseTo(events / total, 6);
        if (events === 0 || events === total) return;
        const [logit] = proportionEffects(one(events, total), 'logit');
        expect(proportionFromEffect(logit?.estimate ?? 0, 'logit', one(events, total))).toBeCloseTo(
          events / total,
          12,
        );
      }),
    );
  });
});

test('for any studies the pooled proportion and its bounds are proportions in order', () => {
  fc.assert(
    fc.property(
      fc.array(eventsOfTotal, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('logit' as const, 'freeman-tukey' as const),
      (studies, transformation) => {
        const proportions = studies.map((study, i) => ({ label: String(i), ...study }));
        const result = analyseMetaAnalysis({ proportions, transformation });
        expect(isSerialisable(result)).toBe(true);
        const back = (result as MetaAnalysisSummary).backTransformed;
        const ordered = [0, back?.lower, back?.estimate, back?.upper, 1] as number[];
        expect([...ordered].sort((a, b) => a - b)).toEqual(ordered);
      },
    ),
  );
});

test('a wrong argument is named with its value', () => {
  expect(() => proportionEffects(one(5, 4), 'logit')).toThrow(
    'proportions[0].events must be at most proportions[0].total (4), got 5',
  );
  expect(() => proportionEffects(one(1, 4), 'arcsine' as never)).toThrow(/^transformation .* got arcsine/);
});
