import { describe, expect, it } from 'vitest';
import type { AdverseEventDatum } from '@/lib/domain/adverse-event';
import type { Datum } from '@/lib/domain/datum';
import { MEASURE_TYPES, type MeasureType } from '@/lib/domain/kinds';
import { illegalEventFields, illegalFields, wrongUnit } from '@/lib/domain/legality';
import { measureTerm } from '@/lib/domain/vocabulary';

const source = { lines: [1, 1] as [number, number], section: '1', verbatim: '1' };
const judge = (type: MeasureType, fields: object) =>
  illegalFields(
    'outcome',
    { measure: 'x', source, ...fields } as Datum,
    measureTerm.parse({ en: 'x', zh: 'x', kinds: ['outcome'], type }),
  );

const words = { en: 'a', zh: '甲' };
const interval = { lower: 1, upper: 2, level: 95 };

/** Forms of a datum that each type of measure takes. */
const LEGAL: Record<MeasureType, Partial<Datum>[]> = {
  count: [{ count: 3 }, { count: 3, of: 9 }, { count: 3, of: 9, value: 33.3, unit: '%' }, { range: [1, 2] }],
  proportion: [
    { value: 33.3, unit: '%' },
    { count: 3, of: 9 },
    { value: 33.3, unit: '%', interval },
  ],
  number: [
    { value: 5, unit: 'months', statistic: 'median', range: [1, 9] },
    { range: [1, 9], unit: 'years' },
    { value: 5, unit: 'cm', standardDeviation: 1 },
    { value: 5, unit: 'months', statistic: 'median', quartiles: [3, 7], range: [1, 9] },
    { value: 5, unit: 'months', statistic: 'least-squares-mean', standardError: 1, changeFromBaseline: true },
    { value: 5, unit: 'months', statistic: 'geometric-mean', coefficientOfVariation: 30 },
    { noValue: 'not-reached', unit: 'months', interval: { lower: 5, level: 95 } },
    { noValue: 'not-reached' },
  ],
  ratio: [
    { value: 0.5, interval },
    { value: 0.5, interval: { upper: 0.9, level: 95 } },
    { value: 0.5, versus: 'b', model: 'adjusted', covariates: words },
  ],
  date: [{ date: '2020-01' }],
  term: [{ term: 'male' }],
  text: [{ text: words }, { text: words, count: 3, of: 9 }],
};

/** One field that each type has not. */
const ILLEGAL: Record<MeasureType, [keyof Datum, Partial<Datum>]> = {
  count: ['date', { date: '2020' }],
  proportion: ['standardDeviation', { standardDeviation: 1 }],
  number: ['term', { term: 'male' }],
  ratio: ['count', { count: 3 }],
  date: ['value', { value: 3 }],
  term: ['count', { count: 3 }],
  text: ['interval', { interval }],
};

describe.each(MEASURE_TYPES)('a measure of type %s', (type) => {
  it.each(LEGAL[type].map((fields) => [JSON.stringify(fields), fields] as const))(
    'may have %s',
    (_name, fields) => {
      expect(judge(type, fields)).toEqual([]);
    },
  );

  it('has no field of another type', () => {
    const [field, extra] = ILLEGAL[type];
    expect(judge(type, { ...LEGAL[type][0], ...extra })).toContain(
      `a measure of type ${type} has no "${field}"`,
    );
  });

  it('needs a value, unless the paper reports none', () => {
    expect(judge(type, {})).toEqual([
      expect.stringMatching(new RegExp(`^a measure of type ${type} needs "`, 'u')),
    ]);
    expect(judge(type, { notReported: true })).toEqual([]);
  });
});

describe('illegalFields', () => {
  it('names the kinds that a measure belongs to', () => {
    const measure = measureTerm.parse({ en: 'x', zh: 'x', kinds: ['study', 'cohort'], type: 'number' });
    expect(illegalFields('patient', { measure: 'age', source, value: 3, unit: 'years' }, measure)).toEqual([
      'measure "age" may not stand here (patient); it belongs to study, cohort',
    ]);
  });

  it('wants a denominator to have a count or rate', () => {
    expect(judge('count', { range: [1, 2], of: 9 })).toEqual([
      '"of" is the denominator of a count or rate; there is neither',
    ]);
  });

  it('reports everything that is wrong, not the first alone', () => {
    expect(judge('ratio', { range: [2, 1], count: 9, of: 3, date: '2020' }).length).toBeGreaterThanOrEqual(5);
  });
});

describe('illegalEventFields', () => {
  const event = (fields: Partial<AdverseEventDatum>): AdverseEventDatum => ({
    term: 'rash',
    cohort: 'all',
    occurrence: 'observed',
    source,
    ...fields,
  });

  it.each([{}, { count: 3, of: 3 }, { count: 3 }, { grade: [2, 2] as [number, number] }])(
    'accepts %j',
    (fields) => {
      expect(illegalEventFields(event(fields))).toEqual([]);
    },
  );

  it('refuses more patients than there are, and grades the wrong way round', () => {
    expect(illegalEventFields(event({ count: 4, of: 3, grade: [3, 1] }))).toEqual([
      'count 4 is larger than its denominator 3',
      'the grades end before they begin',
    ]);
  });
});

describe('a unit', () => {
  const measureOf = (type: MeasureType, more: object = {}) =>
    measureTerm.parse({ en: 'x', zh: 'x', kinds: ['outcome'], type, ...more });

  it.each([
    ['is percent for a proportion', { value: 5 }, measureOf('proportion'), 1],
    ['is percent for the value of a count', { value: 5 }, measureOf('count'), 1],
    ['is needed by a number', { value: 5 }, measureOf('number'), 1],
    ['is needed by a range', { range: [1, 2] }, measureOf('number'), 1],
    [
      'is needed by an interval, though there is no value',
      { interval: { lower: 5, level: 95 } },
      measureOf('number'),
      1,
    ],
    [
      'is one of time for a time to event',
      { value: 5, unit: 'cm' },
      measureOf('number', { group: 'time-to-event' }),
      1,
    ],
    ['is one of the quantity', { value: 5, unit: 'cm' }, measureOf('number', { quantity: 'length' }), 0],
    ['is none of another quantity', { value: 5, unit: 'mg' }, measureOf('number', { quantity: 'length' }), 1],
    [
      'may be a day of treatment for a time',
      { value: 5, unit: 'day of treatment' },
      measureOf('number', { quantity: 'time' }),
      0,
    ],
    ['is none for a bare number', { value: 2019 }, measureOf('number', { quantity: 'none' }), 0],
    [
      'is no unit of a bare number',
      { value: 2019, unit: 'years' },
      measureOf('number', { quantity: 'none' }),
      1,
    ],
    ['is none of a ratio', { value: 0.5, unit: '%' }, measureOf('ratio'), 1],
    ['is free where words are', { value: 5, unit: 'years' }, measureOf('text'), 0],
  ] as const)('%s', (_name, datum, measure, problems) => {
    expect(wrongUnit(datum, measure)).toHaveLength(problems);
  });
});
