import { describe, expect, it } from 'vitest';
import { findPrinted, readPaperText } from '@/lib/domain/printed-text';
import { Prose, type TextSection } from '@/lib/domain/prose';

const text = readPaperText(
  '1 Results\nTwo responded. One did not. So it goes.\nFig 1 Two responded.\nAll ends.',
);
const sections: TextSection[] = [
  { kind: 'heading', lines: [[1, 1]] },
  { kind: 'results', lines: [[2, 2]] },
  { kind: 'legend', lines: [[3, 3]] },
  { kind: 'conclusion', lines: [[4, 4]] },
];
const spans = (words: string, line: number) => findPrinted(text, words, [line, line]);

describe('the account of a text’s sentences', () => {
  const prose = new Prose(text, sections);

  it('has the sentences of prose alone', () => {
    expect(prose.sentences.map(({ kind, text: words }) => [kind, words])).toEqual([
      ['results', 'Tworesponded.'],
      ['results', 'Onedidnot.'],
      ['results', 'Soitgoes.'],
      ['conclusion', 'Allends.'],
    ]);
  });

  it('counts a place only where the whole of it lies in the sentence', () => {
    const crossing = spans('not. So', 2);
    expect(prose.account([...spans('Two', 2), ...crossing], []).map(({ status }) => status)).toEqual([
      'evidence',
      'unaccounted',
      'unaccounted',
      'unaccounted',
    ]);
  });

  it('does not take words of a legend for those of a sentence', () => {
    expect(prose.around(spans('Two responded', 3)[0] ?? { start: 0, end: 1 })).toBe(-1);
  });

  it('takes evidence before what sets a sentence aside', () => {
    const aside = (words: string, line: number) => ({
      lines: [line, line] as [number, number],
      text: words,
      reason: 'background',
    });
    const found = prose.account(spans('One', 2), [aside('did not', 2), aside('All ends', 4)]);
    expect(found.map(({ status }) => status)).toEqual(['unaccounted', 'evidence', 'unaccounted', 'excluded']);
    expect(found[3]).toMatchObject({ reason: 'background' });
  });
});
