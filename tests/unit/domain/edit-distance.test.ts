import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '@/lib/domain/edit-distance';

const word = fc.string({ unit: fc.constantFrom(...'abcde'.split('')), maxLength: 9 });

describe('editDistance', () => {
  it.each([
    ['everolimus', 'everolimus', 0],
    ['everolimus', 'everolimous', 1],
    ['everolimus', 'evrolimus', 1],
    ['everolimus', 'everolimsu', 1],
    ['tumour', 'tumor', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
  ])('from %s to %s takes %i slips', (a, b, slips) => {
    expect(editDistance(a, b, 9)).toBe(slips);
  });

  it('counts no further than it is asked to', () => {
    expect(editDistance('kitten', 'sitting', 1)).toBe(2);
    expect(editDistance('a', 'abcdef', 2)).toBe(3);
  });

  it('is the same from either end, and 0 only between equals', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b, 20);
        expect(editDistance(b, a, 20)).toBe(distance);
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  it('is at most 1 after one slip', () => {
    fc.assert(
      fc.property(word, fc.nat(8), fc.constantFrom('x', ''), (text, at, put) => {
        const slipped = text.slice(0, at) + put + text.slice(at + 1);
        expect(editDistance(text, slipped, 5)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
