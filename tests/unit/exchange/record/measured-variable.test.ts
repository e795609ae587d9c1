import { describe, expect, test } from 'vitest';
import type { RowTime } from '@/lib/exchange/api/derived-row';
import { NO_SHARE } from '@/lib/exchange/api/share-of-patients';
import { contextsOf } from '@/lib/exchange/record/bilingual';
import { adverseEventVariable, measuredVariable, timeRecord } from '@/lib/exchange/record/measured-variable';
import { LABELS } from '../../../fixtures/view-context';

const contexts = contextsOf({
  ...LABELS,
  measures: {
    ...LABELS.measures,
    'hazard-ratio': {
      en: 'Hazard ratio',
      zh: '风险比',
      synonyms: [],
      ordinal: 9,
      type: 'ratio',
      effect: { type: 'hazard-ratio', of: 'progression-free-survival' },
    },
  },
});

describe('a time', () => {
  test('has its parts, and its words in both languages', () => {
    const time: RowTime = { value: 6, upper: 8, unit: 'month', sign: '≥' };
    expect(timeRecord(contexts, time)).toEqual({
      words: { en: '≥6–8 months', zh: '≥6–8 个月' },
      ...time,
      unit: 'months',
    });
  });

  test('that is none is null', () => {
    expect(timeRecord(contexts, null)).toBeNull();
  });
});

describe('a measured variable', () => {
  const time: RowTime = { value: 1, upper: null, unit: 'year', sign: null };
  const row = { measure: 'recurrence', category: null, time, criteria: null };

  test('is one for one measure at one time by one set of criteria', () => {
    const key = (more: Partial<Parameters<typeof measuredVariable>[1]>) =>
      measuredVariable(contexts, { ...row, ...more }).key;
    expect(key({})).toBe(key({}));
    const keys = [
      key({}),
      key({ time: null }),
      key({ criteria: 'recist-1-1' }),
      key({ measure: 'objective-response' }),
      key({ category: { en: 'Lung', zh: '肺' } }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('has its title in both languages and says how it is measured', () => {
    expect(measuredVariable(contexts, { ...row, criteria: 'recist-1-1' })).toMatchObject({
      title: { en: 'Recurrence, 1 year (RECIST 1.1)', zh: '复发，1 年 (RECIST 1.1)' },
      handling: 'dichotomous',
      time: { value: 1, unit: 'years' },
    });
  });

  test('of a ratio is what the ratio compares', () => {
    const ratio = measuredVariable(contexts, { ...row, measure: 'hazard-ratio', time: null });
    expect(ratio.title.en).toBe('Progression-free survival');
    expect(ratio.handling).toBe('continuous');
  });
});

describe('an adverse event', () => {
  const event = {
    id: '0',
    study: 's',
    paper: 'p',
    origin: 'primary' as const,
    cohort: 'all',
    term: 'nausea',
    named: null,
    occurrence: 'observed' as const,
    value: null,
    count: 1,
    of: 5,
    events: null,
    gradeLowest: 1,
    gradeHighest: 2,
    serious: null,
    immuneRelated: true,
    causality: null,
    atRisk: null,
    termVerbatim: null,
    organSystem: null,
    ascertainment: null,
    sourceVocabulary: null,
    exposureRate: null,
    exposureUnit: null,
    tumours: [],
    drugs: [],
    ...NO_SHARE,
    contradicts: null,
    note: null,
    factId: '0',
  };
  const grading = { slug: 'ctcae-5', name: { en: 'CTCAE v5.0', zh: 'CTCAE 5.0版' } };

  test('is a variable with its term of CTCAE and its grades', () => {
    expect(adverseEventVariable(contexts, event, grading)).toMatchObject({
      title: { en: 'Nausea, Grade 1–2, immune-related', zh: '恶心，1–2 级，免疫相关' },
      ctcae: 'Nausea',
      grade: { grading: grading.name, lowest: 1, highest: 2 },
    });
  });

  test('of another grade is another variable', () => {
    const other = adverseEventVariable(
      contexts,
      { ...event, gradeLowest: null, gradeHighest: null },
      grading,
    );
    expect(other.key).not.toBe(adverseEventVariable(contexts, event, grading).key);
    expect(other.grade).toBeNull();
  });
});
