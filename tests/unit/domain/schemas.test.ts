import { describe, expect, it } from 'vitest';
import { patientTable } from '@/lib/domain/extraction-file';
import { lineRange, localized, slug, source, VERBATIM_LIMIT } from '@/lib/domain/source';
import { formatTimepoint, timepoint } from '@/lib/domain/timepoint';
import { designTerm, termsOf, type Vocabulary } from '@/lib/domain/vocabulary';

describe('names', () => {
  it.each(['anlotinib-sts-2020', 'a', '1-2'])('may be %s', (name) => {
    expect(slug.safeParse(name).success).toBe(true);
  });
  it.each(['', 'Anlotinib', 'a--b', '-a', 'a-', 'a b', 'a_b', '安罗替尼'])('may not be "%s"', (name) => {
    expect(slug.safeParse(name).success).toBe(false);
  });
});

describe('a source', () => {
  const valid = { lines: [1, 2], section: '2.1', verbatim: '43.5%' };
  it('is lines, a section and a figure of at most 40 characters', () => {
    expect(source.safeParse(valid).success).toBe(true);
    expect(source.safeParse({ ...valid, verbatim: '9'.repeat(VERBATIM_LIMIT) }).success).toBe(true);
  });
  it.each([
    { ...valid, verbatim: '9'.repeat(VERBATIM_LIMIT + 1) },
    { ...valid, verbatim: '' },
    { ...valid, section: '' },
    { ...valid, lines: [2, 1] },
    { ...valid, lines: [0, 1] },
    { ...valid, lines: [1.5, 2] },
    { ...valid, occurrence: 0 },
    { ...valid, page: 3 },
  ])('is not %j', (wrong) => {
    expect(source.safeParse(wrong).success).toBe(false);
  });
  it('may be one line', () => {
    expect(lineRange.safeParse([7, 7]).success).toBe(true);
  });
});

describe('words', () => {
  it('are in both languages', () => {
    expect(localized.safeParse({ en: 'a', zh: '甲' }).success).toBe(true);
    expect(localized.safeParse({ en: 'a' }).success).toBe(false);
    expect(localized.safeParse({ en: 'a', zh: '' }).success).toBe(false);
  });
});

describe('a patient table', () => {
  it('says which wrong cohort it needs', () => {
    const result = patientTable.safeParse({
      file: 'a.csv',
      section: 'Table 1',
      printed: ['no'],
      columns: {},
      cohort: { column: 'group' },
    });
    expect(result.error?.issues.map(({ message }) => message)).toEqual([
      'needs a cohort, or a column and the cohort of each of its values',
    ]);
  });
});

describe('formatTimepoint', () => {
  it.each([
    [{ value: 1, unit: 'year' }, '1 year'],
    [{ value: 12, unit: 'week' }, '12 weeks'],
    [{ value: 6, upper: 8, unit: 'month' }, '6–8 months'],
    [{ value: 2, unit: 'year', sign: '>' }, '>2 years'],
    [{ value: 0.5, unit: 'month' }, '0.5 months'],
  ])('writes %j as %s', (time, words) => {
    expect(formatTimepoint(timepoint.parse(time))).toBe(words);
  });

  it('is null where there is none', () => {
    expect(formatTimepoint(undefined)).toBeNull();
  });
});

describe('termsOf', () => {
  const term = { en: 'x', zh: 'x' };
  const vocabulary: Vocabulary = {
    tumours: { lipo: term },
    drugs: {},
    'drug-classes': {},
    'adverse-events': {},
    'outcome-measures': {},
    'response-criteria': {},
    sources: {},
    designs: { rct: { ...term, family: 'randomised' } },
    terms: { sexes: { male: term } },
  };
  it('finds a vocabulary of its own, a group of terms.yaml, or nothing', () => {
    expect(termsOf(vocabulary, 'designs')).toEqual({ rct: { ...term, family: 'randomised' } });
    expect(termsOf(vocabulary, 'tumours')).toEqual({ lipo: term });
    expect(termsOf(vocabulary, 'sexes')).toEqual({ male: term });
    expect(termsOf(vocabulary, 'colours')).toBeUndefined();
    expect(termsOf(vocabulary, 'outcome-measures')).toBeUndefined();
  });
});

describe('designTerm', () => {
  const words = { en: 'x', zh: 'x' };
  it.each([
    [{ ...words, family: 'trial', allocation: 'not-stated' }, true],
    [{ ...words, family: 'trial', allocation: 'single-group' }, false],
    [{ ...words, family: 'single-arm', allocation: 'not-stated' }, false],
    [{ ...words, family: 'randomised', allocation: 'not-stated' }, false],
    [{ ...words, family: 'observational' }, true],
    [{ ...words, family: 'laboratory', laboratory: true }, true],
    [{ ...words, family: 'laboratory' }, false],
    [{ ...words, family: 'trial', laboratory: true }, false],
    [{ ...words, family: 'experiment' }, false],
    [words, false],
  ])('%j: %s', (term, isDesign) => {
    expect(designTerm.safeParse(term).success).toBe(isDesign);
  });
});
