import { describe, expect, it } from 'vitest';
import { familyOfDesign, namesOf, type TumourLabel, withAncestors } from '@/lib/domain/labels';

const tumour = (parent: string | null): TumourLabel => ({
  en: 'x',
  zh: 'x',
  synonyms: [],
  oncotree: null,
  sources: {},
  nci: null,
  parent,
});

describe('namesOf', () => {
  const drugs = { fixturib: { en: 'Fixturib', zh: '费克替尼', synonyms: ['FX-1'], brands: ['Fixtura'] } };

  it('gives every name in both languages, synonyms and brands', () => {
    expect(namesOf(drugs, ['fixturib'])).toEqual(['Fixturib', '费克替尼', 'FX-1', 'Fixtura']);
  });

  it('gives the slug of a term that the vocabulary lacks', () => {
    expect(namesOf(drugs, ['placebo'])).toEqual(['placebo']);
  });
});

describe('withAncestors', () => {
  const tumours = {
    sarcoma: tumour(null),
    soft: tumour('sarcoma'),
    lipo: tumour('soft'),
    bone: tumour('sarcoma'),
  };

  it('adds every tumour that it is a kind of, each once', () => {
    expect(withAncestors(tumours, ['lipo', 'bone'])).toEqual(['lipo', 'soft', 'sarcoma', 'bone']);
  });

  it('keeps a tumour that the vocabulary lacks', () => {
    expect(withAncestors(tumours, ['unheard-of'])).toEqual(['unheard-of']);
  });

  it('ends although parents run in a circle', () => {
    expect(withAncestors({ a: tumour('b'), b: tumour('a') }, ['a'])).toEqual(['a', 'b']);
  });
});

describe('familyOfDesign', () => {
  const report = { en: 'x', zh: 'x', synonyms: [] };
  const groups = { designs: { series: { ...report, family: 'observational' as const }, plain: report } };

  it.each([
    ['series', 'observational'],
    ['plain', 'not-stated'],
    ['unheard-of', 'not-stated'],
    [null, 'not-stated'],
  ])('of %s is %s', (design, family) => {
    expect(familyOfDesign({ groups }, design)).toBe(family);
  });
});
