import { describe, expect, it } from 'vitest';
import { topics } from '@/lib/stats';
import { glossaryParts } from '@/lib/text/glossary-parts';
import { GLOSSARY_TERMS } from '@/lib/text/glossary-terms';

const marked = (text: string) =>
  glossaryParts(text).map((part) => (part.term === null ? part.text : `[${part.term}]`));

describe('the terms of a text', () => {
  it('are found by short form and by name, in either language, the longest name first', () => {
    expect(marked('PFS, median')).toEqual(['[pfs]', ', median']);
    expect(marked('Objective response rate by RECIST 1.1')).toEqual(['[orr]', ' by ', '[recist]', ' 1.1']);
    expect(marked('无进展生存期')).toEqual(['[pfs]']);
    expect(marked('95 % Wilson')).toEqual(['95 % ', '[wilson]']);
  });

  it('are whole words, and each is marked once', () => {
    expect(marked('CRITERIA, NEW, OSTEOSARCOMA, PROSE')).toEqual(['CRITERIA, NEW, OSTEOSARCOMA, PROSE']);
    expect(marked('HR and HR')).toEqual(['[hr]', ' and HR']);
  });

  it('leave the text as it is', () => {
    for (const text of ['', 'Overall survival, OS, 1 year', '完全缓解（CR）'])
      expect(
        glossaryParts(text)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
  });
});

describe('the glossary', () => {
  it('leads to methods that there are, and marks no words by two terms', () => {
    const terms: { also: readonly string[]; method?: string }[] = Object.values(GLOSSARY_TERMS);
    for (const { method } of terms) if (method) expect(Object.keys(topics)).toContain(method);
    const words = terms.flatMap(({ also }) => also);
    expect(new Set(words).size).toBe(words.length);
  });
});
