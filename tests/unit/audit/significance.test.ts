import { describe, expect, it } from 'vitest';
import { couldBePrintedAs, isSignificant } from '@/lib/audit/significance';
import { reproduces, twoByTwoVariants } from '@/lib/audit/two-by-two-variants';

describe('a printed P', () => {
  it('is significant, not significant, or leaves it open', () => {
    expect(isSignificant({ sign: '<', value: 0.05 }, 0.05)).toBe(true);
    expect(isSignificant({ sign: '>', value: 0.05 }, 0.05)).toBe(false);
    expect(isSignificant({ value: 0.05 }, 0.05)).toBe(false);
    expect(isSignificant({ sign: '<', value: 0.1 }, 0.05)).toBeUndefined();
    expect(isSignificant({ sign: '>', value: 0.01 }, 0.05)).toBeUndefined();
    expect(isSignificant(undefined, 0.05)).toBeUndefined();
  });

  it('may be rounded or cut off', () => {
    expect(couldBePrintedAs(0.0456, { value: 0.046 }, 3)).toBe(true);
    expect(couldBePrintedAs(0.0456, { value: 0.045 }, 3)).toBe(true);
    expect(couldBePrintedAs(0.0456, { value: 0.047 }, 3)).toBe(false);
  });
});

describe('variants of a fourfold test', () => {
  // R 4.2: chisq.test(matrix(c(6, 10, 17, 6), 2), correct = FALSE and TRUE); fisher.test of the same.
  it('come with the usual one first', () => {
    const variants = twoByTwoVariants({ a: { events: 6, total: 23 }, b: { events: 10, total: 16 } });
    expect(variants.map(({ name }) => name)).toEqual(['Pearson', 'Yates', 'N−1', 'G', 'Fisher']);
    expect(variants[0]?.statistic).toBeCloseTo(5.171_05, 4);
    expect(variants[1]?.statistic).toBeCloseTo(3.775_55, 4);
    expect(variants[4]?.pValue).toBeCloseTo(0.0456, 4);
  });

  it('are none where all had the event', () => {
    expect(twoByTwoVariants({ a: { events: 5, total: 5 }, b: { events: 5, total: 5 } })).toEqual([]);
  });

  it('reproduce a statistic that is rounded or cut off, and no other', () => {
    expect([reproduces(3.8131, 3.81, 2), reproduces(3.819, 3.81, 2), reproduces(3.82, 3.81, 2)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
