import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, markParts } from '@/lib/domain/fold';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(...'血管肉瘤 Aé-ﬁ１２－ＡβχΩß ́'.split('')),
  }),
);

describe('fold', () => {
  it.each([
    ['Ａｆｉｎｉｔｏｒ', 'afinitor'],
    ['PD‑L1', 'pdl1'],
    ['angio sarcoma', 'angiosarcoma'],
    ['血管肉瘤', '血管肉瘤'],
    ['Ewing’s sarcoma', 'ewingssarcoma'],
    ['χ² test', 'chi2test'],
    ['TGF-β', 'tgfbeta'],
    ['Émile', 'emile'],
    ['依维莫司＋紫杉醇', '依维莫司紫杉醇'],
    ['', ''],
  ])('sees %j as %j', (text, folded) => {
    expect(fold(text).folded).toBe(folded);
  });

  it('sees what it has seen as the same', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = fold(text).folded;
        expect(fold(once).folded).toBe(once);
      }),
    );
  });

  it('knows of every character where it stands in the text, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded, starts, ends } = fold(text);
        expect(starts).toHaveLength(folded.length);
        expect(ends).toHaveLength(folded.length);
        starts.forEach((start, index) => {
          expect(start).toBeLessThan(ends[index] ?? 0);
          expect(start).toBeGreaterThanOrEqual(starts[index - 1] ?? 0);
          expect(ends[index]).toBeLessThanOrEqual(text.length);
        });
      }),
    );
  });
});

describe('markParts', () => {
  it('marks what was found with the hyphens and spaces inside it', () => {
    const parts = markParts(fold('anti-PD-L1 antibody'), [[4, 8]]);
    expect(parts).toEqual([
      { text: 'anti-', marked: false },
      { text: 'PD-L1', marked: true },
      { text: ' antibody', marked: false },
    ]);
  });

  it('marks full-width letters and Greek ones whole', () => {
    expect(markParts(fold('ＲＡＤ００１'), [[0, 3]])).toEqual([
      { text: 'ＲＡＤ', marked: true },
      { text: '００１', marked: false },
    ]);
    expect(markParts(fold('TGF-β'), [[3, 5]])).toEqual([
      { text: 'TGF-', marked: false },
      { text: 'β', marked: true },
    ]);
  });

  it('sees variant characters as one', () => {
    expect(fold('粘液样').folded).toBe(fold('黏液样').folded);
    expect(fold('淤血').folded).toBe(fold('瘀血').folded);
  });

  it('loses nothing of the text, whatever is marked', () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.tuple(fc.nat(30), fc.nat(30))), (text, runs) => {
        const parts = markParts(fold(text), runs);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        parts.slice(1).forEach((part, index) => {
          expect(part.marked).not.toBe(parts[index]?.marked);
        });
      }),
    );
  });
});
