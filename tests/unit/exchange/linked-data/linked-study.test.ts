import { describe, expect, test } from 'vitest';
import { linkedStudy } from '@/lib/exchange/linked-data/linked-study';
import { cohortOf, countOf, studyInput } from '../../../fixtures/study-input';
import { contextIn } from '../../../fixtures/view-context';

const paper = { slug: 'paper', titleEn: 'Paper', titleZh: '论文', language: 'zh', facts: [] };
const resultsOf = (...outcomes: ReturnType<typeof countOf>[]) =>
  linkedStudy(contextIn('en'), studyInput({ cohorts: [cohortOf('all')], outcomes }), paper).results;

describe('a result as linked data', () => {
  test('of a count is the patients counted, with their denominator beside it', () => {
    const [result] = resultsOf(countOf('objective-response', 'all', [14, 19]));
    expect(result).toMatchObject({
      value: 14,
      unit: 'patients',
      numbers: { count: 14, of: 19 },
      terms: { cohort: 'all', text: null },
    });
  });

  test('of a printed rate is the rate, and the count stays beside it', () => {
    const [result] = resultsOf(countOf('objective-response', 'all', [14, 19], { value: 73.7, unit: '%' }));
    expect(result).toMatchObject({ value: 73.7, unit: '%', numbers: { count: 14, of: 19 } });
  });

  test('keeps its sign, so that “not reached by 12 months” is not read as 12', () => {
    const [result] = resultsOf(
      countOf('progression-free-survival', 'all', [null, null], { value: 12, sign: '>', unit: 'months' }),
    );
    expect(result).toMatchObject({ value: 12, terms: { sign: '>' } });
  });

  test('in words is the words, and nothing at all where nothing is reported', () => {
    const none = { id: 'none', notReported: true };
    const results = resultsOf(
      countOf('objective-response', 'all', [null, null], { textEn: 'rare', textZh: '少见' }),
      countOf('objective-response', 'all', [null, null], none),
    );
    expect(results.map(({ value }) => value)).toEqual(['rare', null]);
  });
});

test('drugs that only support a regimen are not what a study is about', () => {
  const regimen = {
    id: 'trial/r',
    slug: 'r',
    labelEn: 'R',
    labelZh: 'R',
    sequence: '',
    drugs: [
      { drugSlug: 'everolimus', supportive: false, factId: 'f1' },
      { drugSlug: 'mesna', supportive: true, factId: 'f2' },
    ],
    treatments: [],
  };
  const { drugs } = linkedStudy(contextIn('en'), studyInput({ regimens: [regimen, regimen] }), paper);
  expect(drugs.map(({ slug }) => slug)).toEqual(['everolimus']);
});
