import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextsOf } from '@/lib/exchange/record/bilingual';
import { type NumbersOfRow, statisticOf } from '@/lib/exchange/record/statistic-record';
import { wilsonInterval } from '@/lib/stats';
import { LABELS } from '../../../fixtures/view-context';

const label = { en: 'Ratio', zh: '比', synonyms: [], ordinal: 9, type: 'ratio' as const };
const contexts = contextsOf({
  ...LABELS,
  measures: {
    ...LABELS.measures,
    'cohort-size': { ...label, type: 'count', plainCount: true },
    'risk-ratio-recurrence': { ...label, effect: { type: 'risk-ratio', of: 'recurrence' } },
  },
});

const row = (more: Partial<NumbersOfRow>): NumbersOfRow => ({
  measure: 'objective-response',
  statistic: null,
  value: null,
  sign: null,
  unit: null,
  count: null,
  of: null,
  rangeLower: null,
  rangeUpper: null,
  standardDeviation: null,
  ...more,
});
const of = (more: Partial<NumbersOfRow>) => statisticOf(contexts, row(more));

describe('a share of patients', () => {
  test('with count and total has its printed percentage and a calculated interval', () => {
    expect(of({ value: 43.5, unit: '%', count: 10, of: 23 })).toMatchObject({
      kind: 'proportion',
      figure: { value: 43.5, unit: '%' },
      calculated: false,
      affected: 10,
      participants: 23,
      attributes: [{ kind: 'confidence-interval', calculated: true, level: 95, lower: 25.6, upper: 63.2 }],
      notes: [],
    });
  });

  test('without a printed percentage gets one, and says so in both languages', () => {
    const statistic = of({ count: 14, of: 19 });
    expect(statistic).toMatchObject({ figure: { value: 73.7, unit: '%' }, calculated: true });
    expect(statistic?.notes).toEqual([
      { en: expect.stringContaining('calculated'), zh: expect.stringContaining('计算') },
    ]);
  });

  test('keeps a reported interval, whatever its level, and calculates none beside it', () => {
    const statistic = of({
      count: 8,
      of: 20,
      value: 40,
      unit: '%',
      lower: 22,
      upper: 61,
      level: 80,
    });
    expect(statistic?.attributes).toEqual([
      {
        kind: 'confidence-interval',
        calculated: false,
        level: 80,
        lower: 22,
        upper: 61,
        unit: '%',
        words: { en: expect.stringContaining('80 %'), zh: expect.stringContaining('80%') },
      },
    ]);
  });

  test('keeps a reported interval that is open to one side', () => {
    const [interval] = of({ value: 40, unit: '%', lower: 22, upper: null, level: 95 })?.attributes ?? [];
    expect(interval).toMatchObject({ lower: 22, upper: null, calculated: false });
  });

  test('without a total is a count, and without a count a percentage, and neither gets an interval', () => {
    expect(of({ count: 4 })).toMatchObject({
      kind: 'count',
      figure: { value: 4, unit: null },
      affected: 4,
      participants: null,
      attributes: [],
    });
    expect(of({ value: 5.3, unit: '%', of: 15525 })).toMatchObject({
      kind: 'proportion',
      figure: { value: 5.3 },
      affected: null,
      participants: 15525,
      attributes: [],
    });
  });

  test('says in words what the patients are that are counted, where the row does', () => {
    const text = { en: 'Orbit involved', zh: '眼眶受累' };
    expect(of({ count: 2, of: 4, text })?.category).toEqual(text);
  });

  test('calculates the percentage and interval that the pages show, whatever the counts', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (affected, others) => {
        const total = affected + others;
        fc.pre(total > 0);
        const statistic = of({ count: affected, of: total });
        const [interval] = statistic?.attributes ?? [];
        const wilson = wilsonInterval(affected, total);
        // To one decimal, so at most half of one away; 1/16 is just that.
        const isRounded = (shown = Number.NaN, exact: number) => Math.abs(shown - exact) <= 0.05 + 1e-9;
        expect(isRounded(statistic?.figure?.value, (100 * affected) / total)).toBe(true);
        if (interval?.kind !== 'confidence-interval') throw new Error('no interval');
        expect(isRounded(interval.lower ?? undefined, 100 * wilson.lower)).toBe(true);
        expect(isRounded(interval.upper ?? undefined, 100 * wilson.upper)).toBe(true);
      }),
    );
  });
});

describe('a number', () => {
  test('is of the statistic that the paper names, with range and standard deviation', () => {
    expect(
      of({
        measure: 'age',
        statistic: 'mean',
        value: 40.9,
        unit: 'years',
        rangeLower: 20,
        rangeUpper: 57,
        standardDeviation: 8.9,
      }),
    ).toMatchObject({
      kind: 'mean',
      figure: { value: 40.9, unit: 'years' },
      attributes: [
        { kind: 'range', lower: 20, upper: 57, unit: 'years' },
        { kind: 'standard-deviation', value: 8.9, unit: 'years' },
      ],
      models: [],
    });
  });

  test('that is the median of a time to an event rests on Kaplan and Meier’s method', () => {
    const median = { statistic: 'median', value: 5.5, unit: 'months' } as const;
    expect(of({ ...median, measure: 'progression-free-survival' })?.models).toEqual(['kaplan-meier']);
    expect(of({ ...median, measure: 'tumour-size' })?.models).toEqual([]);
  });

  test('of a statistic that the paper doesn’t name says so', () => {
    const statistic = of({ measure: 'progression-free-survival', value: 5.5, unit: 'months' });
    expect(statistic?.kind).toBe('unnamed');
    expect(statistic?.notes).toHaveLength(1);
  });

  test('keeps its sign; one printed as about says so in words', () => {
    expect(of({ measure: 'tumour-size', statistic: 'mean', value: 5, sign: '>' })).toMatchObject({
      figure: { sign: '>' },
      notes: [],
    });
    expect(of({ measure: 'tumour-size', statistic: 'mean', value: 5, sign: '~' })?.notes).toHaveLength(1);
  });

  test('may be a range alone', () => {
    expect(of({ measure: 'tumour-size', rangeLower: 1, rangeUpper: 5, unit: 'days' })).toMatchObject({
      figure: null,
      attributes: [{ kind: 'range', lower: 1, upper: 5 }],
    });
  });
});

test('the size of a group is how many there are, and nobody is affected by it', () => {
  expect(of({ measure: 'cohort-size', count: 39 })).toMatchObject({
    kind: 'count',
    figure: { value: 39 },
    affected: null,
    participants: 39,
  });
});

test('a ratio is the effect that the vocabulary says', () => {
  expect(
    of({ measure: 'risk-ratio-recurrence', value: 0.6, lower: 0.4, upper: 0.9, level: 95 }),
  ).toMatchObject({
    kind: 'risk-ratio',
    figure: { value: 0.6 },
    attributes: [{ kind: 'confidence-interval', lower: 0.4, upper: 0.9 }],
  });
});

test('a row without a number has no statistic', () => {
  expect(of({})).toBeNull();
  expect(of({ of: 5 })).toBeNull();
});
