import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agrestiCoullInterval,
  analyseProportion,
  clopperPearsonInterval,
  jeffreysInterval,
  wilsonInterval,
} from '@/lib/stats';
import { confidenceLevel, eventsOfTotal, isSerialisable } from '../arbitrary-data';

const z = 1.959963984540054;

describe('5 of 10', () => {
  test('Wilson solves |p − ½| = z √(p(1 − p)/n)', () => {
    const { lower, upper } = wilsonInterval(5, 10);
    for (const p of [lower, upper]) {
      expect(Math.abs(p - 0.5)).toBeCloseTo(z * Math.sqrt((p * (1 - p)) / 10), 14);
    }
  });

  test('Agresti–Coull is the Wald interval of (5 + z²/2) of (10 + z²)', () => {
    const n = 10 + z * z;
    const { lower, upper } = agrestiCoullInterval(5, 10);
    expect(lower).toBeCloseTo(0.5 - z * Math.sqrt(0.25 / n), 14);
    expect(upper).toBeCloseTo(0.5 + z * Math.sqrt(0.25 / n), 14);
  });

  test('at the Clopper–Pearson bounds 5 or more, or 5 or fewer, have probability 0.025', () => {
    const choose = [1, 10, 45, 120, 210, 252];
    const atMostFive = (p: number) => choose.reduce((sum, c, x) => sum + c * p ** x * (1 - p) ** (10 - x), 0);
    expect(atMostFive(clopperPearsonInterval(5, 10).upper)).toBeCloseTo(0.025, 13);
  });
});

describe('none and all', () => {
  test('Clopper–Pearson has closed forms', () => {
    expect(clopperPearsonInterval(0, 20).upper).toBeCloseTo(1 - 0.025 ** (1 / 20), 14);
    expect(clopperPearsonInterval(20, 20).lower).toBeCloseTo(0.025 ** (1 / 20), 14);
  });

  test('the bound at the end is exactly 0 or 1, but for Agresti–Coull, which goes beyond', () => {
    for (const interval of [wilsonInterval, clopperPearsonInterval, jeffreysInterval]) {
      expect(interval(0, 7).lower).toBe(0);
      expect(interval(7, 7).upper).toBe(1);
    }
    expect(agrestiCoullInterval(0, 7).lower).toBeLessThan(0);
  });
});

test('a wrong argument is named with its value', () => {
  expect(() => wilsonInterval(5, 0)).toThrow(
    new RangeError('proportion.total must be a whole number of at least 1, got 0'),
  );
  expect(() => jeffreysInterval(8, 7)).toThrow(
    'proportion.events must be at most proportion.total (7), got 8',
  );
  expect(() => clopperPearsonInterval(1.5, 7)).toThrow(/^proportion\.events .* got 1\.5/);
  expect(() => agrestiCoullInterval(1, 7, 0)).toThrow(/^confidenceLevel .* got 0/);
});

describe('for any data', () => {
  test('every interval contains the estimate and is reflected when events and non-events are swapped', () => {
    fc.assert(
      fc.property(eventsOfTotal, confidenceLevel, ({ events, total }, level) => {
        const { estimate, ...intervals } = analyseProportion(events, total, level);
        const { estimate: _, ...reflected } = analyseProportion(total - events, total, level);
        for (const name of Object.keys(intervals) as (keyof typeof intervals)[]) {
          // Jeffreys' equal tails can pass the estimate by when the level is low and the events are few.
          if (name !== 'jeffreys') {
            expect(intervals[name].lower).toBeLessThanOrEqual(estimate + 1e-12);
            expect(intervals[name].upper).toBeGreaterThanOrEqual(estimate - 1e-12);
          }
          expect(intervals[name].lower).toBeCloseTo(1 - reflected[name].upper, 9);
        }
      }),
    );
  });

  test('Clopper–Pearson contains Jeffreys, and a higher level contains a lower', () => {
    fc.assert(
      fc.property(eventsOfTotal, ({ events, total }) => {
        const [narrow, wide] = [
          analyseProportion(events, total, 0.8),
          analyseProportion(events, total, 0.95),
        ];
        expect(wide.clopperPearson.lower).toBeLessThanOrEqual(wide.jeffreys.lower + 1e-12);
        expect(wide.clopperPearson.upper).toBeGreaterThanOrEqual(wide.jeffreys.upper - 1e-12);
        expect(wide.wilson.lower).toBeLessThanOrEqual(narrow.wilson.lower);
        expect(wide.wilson.upper).toBeGreaterThanOrEqual(narrow.wilson.upper);
        expect(isSerialisable(wide)).toBe(true);
      }),
    );
  });
});

test('ten million patients are no difficulty', () => {
  const { clopperPearson, wilson } = analyseProportion(3_000_000, 10_000_000);
  expect(clopperPearson.lower).toBeCloseTo(wilson.lower, 6);
});
