import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likePrinted, likeWords, sharedLines, sharedPart } from '@/lib/curation/double-extraction/similarity';

describe('similarity', () => {
  it('is from 0 to 1, the same both ways, and 1 of a thing with itself', () => {
    for (const like of [likeWords, likePrinted]) {
      fc.assert(
        fc.property(fc.string(), fc.string(), (a, b) => {
          expect(like(a, b)).toBe(like(b, a));
          expect(like(a, b)).toBeGreaterThanOrEqual(0);
          expect(like(a, b)).toBeLessThanOrEqual(1);
          expect(like(a, a)).toBe(1);
        }),
      );
    }
  });

  it('of a quotation is high with more of its label, and low with another figure', () => {
    expect(likePrinted('10 例(43.5%)', '复发10例（43.5%）')).toBeGreaterThan(0.8);
    expect(likePrinted('43.5%', '复发 10 例(43.5%)')).toBeLessThan(0.7);
    expect(likePrinted('费克替尼组缓解6例(50.0%)', '对照组缓解1例(12.5%)')).toBeLessThan(0.5);
    // The digits of "5" are in "15", but the figure is another.
    expect(likePrinted('5例', '15例')).toBeLessThan(0.7);
  });

  it('of lists counts what they share, whatever the order', () => {
    expect(sharedPart([6, 12, 12], [12, 6, 12])).toBe(1);
    expect(sharedPart([6, 50], [6])).toBe(0.5);
    expect(sharedPart([6], [5])).toBe(0);
    expect(sharedPart([], [5])).toBe(0);
    expect(sharedPart([], [])).toBeUndefined();
  });

  it('of lines is what they have in common', () => {
    expect(sharedLines([4, 4], [4, 4])).toBe(1);
    expect(sharedLines([4, 4], [3, 6])).toBe(0.25);
    expect(sharedLines([4, 4], [5, 5])).toBe(0);
  });
});
