import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outcomeValues } from '@/lib/domain/outcome';
import { ASKED_FIELDS, type AskedRow, isTestOf, partOf, questionOf } from '@/lib/domain/outcome-question';

/** Fields of an outcome that say what was found, or remark on it. */
const FOUND = [
  'value',
  'sign',
  'unit',
  'count',
  'of',
  'range',
  'standardDeviation',
  'term',
  'text',
  'interval',
  'quartiles',
  'standardError',
  'coefficientOfVariation',
  'named',
  'noValue',
  'endpointRank',
  'notReported',
  'inWords',
  'unitVerbatim',
  'comment',
  'note',
];

const ROW: AskedRow = {
  measure: 'objective-response',
  statistic: null,
  drugSlug: null,
  tumourSlug: null,
  categoryEn: null,
  classEn: null,
  title: null,
  timeFrame: null,
  timeValue: null,
  timeUpper: null,
  timeSign: null,
  timeUnit: null,
  changeFromBaseline: false,
  criteria: null,
  assessor: null,
  analysisSet: null,
  estimator: null,
  model: null,
  covariatesEn: null,
  versusId: null,
};

test('every field of an outcome either asks or is found', () => {
  expect([...ASKED_FIELDS, ...FOUND].sort()).toEqual(Object.keys(outcomeValues).sort());
});

test('two outcomes that differ in anything that is asked are two questions', () => {
  const changed: Partial<AskedRow>[] = [
    { measure: 'other-outcome' },
    { statistic: 'median' },
    { drugSlug: 'imatinib' },
    { tumourSlug: 'gist' },
    { categoryEn: 'Confirmed' },
    { classEn: 'Week 12' },
    { title: 'Number of participants with uveitis' },
    { timeFrame: 'Up to 2 years' },
    { timeValue: 12, timeUnit: 'month' },
    { changeFromBaseline: true },
    { criteria: 'choi' },
    { assessor: 'independent' },
    { analysisSet: 'per-protocol' },
    { estimator: 'kaplan-meier' },
    { model: 'adjusted' },
    { covariatesEn: 'Age' },
    { versusId: 'study/placebo' },
  ];
  const questions = [ROW, ...changed.map((change) => ({ ...ROW, ...change }))].map(questionOf);
  expect(new Set(questions).size).toBe(questions.length);
});

test('two titles of one measure are never one question', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const [one, other] = [a, b].map((title) => ({ ...ROW, measure: 'other-outcome', title }));
      if (!one || !other) throw new Error('there are two');
      expect(questionOf(one) === questionOf(other)).toBe(a === b);
      expect(isTestOf(one, other)).toBe(a === b);
    }),
  );
});

test('a title tells parts of a measure apart only where the measure is called by it', () => {
  const row = { title: 'Response by central review', classEn: null, categoryEn: 'Confirmed' };
  expect(partOf(row, false)).toBe('Confirmed');
  expect(partOf(row, true)).toBe('Response by central review · Confirmed');
  expect(partOf({ title: null, classEn: null, categoryEn: null }, true)).toBeNull();
});
