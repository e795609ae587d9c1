import { describe, expect, it } from 'vitest';
import { inMonths } from '@/lib/domain/months';

describe('a length of time in months', () => {
  it.each([
    [6, 'months', 6],
    [1, 'month', 1],
    [2, 'years', 24],
    [365.25, 'days', 12],
    [2, 'weeks', 0.46],
  ])('%d %s is %d', (value, unit, months) => {
    expect(inMonths(value, unit)).toBeCloseTo(months, 2);
  });

  it.each(['mg/d', 'day of treatment', null])('is none in %s', (unit) => {
    expect(inMonths(1, unit)).toBeNull();
  });
});
