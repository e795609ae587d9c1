import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attainableNumerators, checkPercentage } from '@/lib/stats';

const printed = (percentage: number, decimals: number) => ({ percentage, decimals });

describe('a percentage against its counts', () => {
  test('1 of 3 is 33.3 except when rounded up', () => {
    const { exact, rules } = checkPercentage(1, 3, printed(33.3, 1));
    expect(exact).toBeCloseTo(100 / 3, 12);
    expect(rules).toEqual(['half-up', 'half-even', 'truncate']);
    expect(checkPercentage(1, 3, printed(33.4, 1)).rules).toEqual(['up']);
    expect(checkPercentage(1, 3, printed(33.5, 1)).rules).toEqual([]);
  });

  test('1 of 8 is 12.5: exact with a decimal, 12 or 13 without', () => {
    expect(checkPercentage(1, 8, printed(12.5, 1)).rules).toEqual(['half-up', 'half-even', 'truncate', 'up']);
    expect(checkPercentage(1, 8, printed(12, 0)).rules).toEqual(['half-even', 'truncate']);
    expect(checkPercentage(1, 8, printed(13, 0)).rules).toEqual(['half-up', 'up']);
  });

  test('a half is a half even where floating point would miss it', () => {
    // 100 × 23/800 is 2.875 exactly, but 2.875 × 100 is not 287.5 in every way of computing it.
    expect(checkPercentage(23, 800, printed(2.88, 2)).rules).toEqual(['half-up', 'half-even', 'up']);
    expect(checkPercentage(201, 20000, printed(1.01, 2)).rules).toEqual(['half-up', 'up']);
    expect(checkPercentage(201, 20000, printed(1.0, 2)).rules).toEqual(['half-even', 'truncate']);
  });

  test('the numerator may exceed the total, which is for others to judge', () => {
    expect(checkPercentage(11, 10, printed(110, 0)).rules).toContain('half-up');
  });
});

describe('attainable numerators', () => {
  test('half of 7 patients do not exist', () => {
    expect(attainableNumerators(7, printed(50, 0))).toEqual([]);
  });

  test('of 40 patients 33% are 13, whichever way it was rounded', () => {
    expect(attainableNumerators(40, printed(33, 0))).toEqual([
      { rule: 'half-up', smallest: 13, largest: 13 },
      { rule: 'up', smallest: 13, largest: 13 },
    ]);
  });

  test('of many patients a coarse percentage is a range', () => {
    const [first] = attainableNumerators(10_000, printed(33, 0));
    expect(first).toEqual({ rule: 'half-up', smallest: 3250, largest: 3349 });
  });

  test('more than all and less than none are not attainable', () => {
    expect(attainableNumerators(10, printed(120, 0))).toEqual([]);
    expect(attainableNumerators(10, printed(-5, 0))).toEqual([]);
    expect(attainableNumerators(10, printed(0, 0))[0]).toEqual({ rule: 'half-up', smallest: 0, largest: 0 });
  });
});

test('a wrong argument is named with its value', () => {
  expect(() => checkPercentage(1, 0, printed(1, 0))).toThrow(/^total .* got 0/);
  expect(() => checkPercentage(1, 3, printed(33.33, 1))).toThrow(
    'percentage must have at most 1 decimals, got 33.33',
  );
  expect(() => checkPercentage(1, 3, printed(33, 1.5))).toThrow(/^decimals .* got 1\.5/);
  expect(() => checkPercentage(1, 3, printed(33, 13))).toThrow(/^decimals must be at most 12, got 13/);
});

test('for any counts the value printed by a rule is found to agree by that rule, and is attainable', () => {
  const counts = fc
    .integer({ min: 1, max: 5000 })
    .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)));
  fc.assert(
    fc.property(counts, fc.integer({ min: 0, max: 3 }), ([numerator, total], decimals) => {
      const scaled = (100 * numerator * 10 ** decimals) / total;
      const figure = (units: number) => printed(Number((units / 10 ** decimals).toFixed(decimals)), decimals);
      expect(checkPercentage(numerator, total, figure(Math.floor(scaled + 1e-9))).rules).toContain(
        'truncate',
      );
      expect(checkPercentage(numerator, total, figure(Math.ceil(scaled - 1e-9))).rules).toContain('up');
      const rounded = figure(Math.round(scaled));
      expect(checkPercentage(numerator, total, rounded).rules.length).toBeGreaterThan(0);
      const ranges = attainableNumerators(total, rounded);
      expect(ranges.some(({ smallest, largest }) => smallest <= numerator && numerator <= largest)).toBe(
        true,
      );
    }),
  );
});
