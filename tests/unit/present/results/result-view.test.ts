import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_TIME } from '@/lib/domain/timepoint';
import { resultText } from '@/lib/present/charts/row-chart';
import { adverseEventResult, gradeText } from '@/lib/present/results/adverse-event-view';
import {
  criteriaOfResult,
  intervalOf,
  measureTitle,
  type ResultNumbers,
  resultView,
  shareWithInterval,
} from '@/lib/present/results/result-view';
import { contextIn } from '../../../fixtures/view-context';

const en = contextIn('en');
const zh = contextIn('zh');

const result = (fields: Partial<ResultNumbers>): ResultNumbers => ({
  factId: 'f',
  value: null,
  sign: null,
  unit: null,
  count: null,
  of: null,
  ...fields,
});
const read = (fields: Partial<ResultNumbers>, context = en) => resultView(context, result(fields));

describe('a number of patients', () => {
  it('that is no share of others misses no denominator, by its measure', () => {
    expect(read({ measure: 'enrolled', count: 39 })).toMatchObject({
      state: 'value',
      figure: '39 patients',
    });
    expect(read({ measure: 'enrolled', count: 39 }, zh).figure).toBe(zh.text.number.patients(39));
    expect(read({ measure: 'recurrence', count: 10 }).state).toBe('denominator-unclear');
  });
});

describe('a count of patients who were chosen by their outcome', () => {
  const counted = { count: 1, of: 11, ofOutcomeDefined: true };

  it('is shown without a rate or an interval, and says why', () => {
    const view = read(counted);
    expect(view).toMatchObject({ state: 'value', figure: '1 of the 11' });
    expect([view.rate, view.interval]).toEqual([undefined, undefined]);
    expect(view.words).toContain(en.text.number.selected);
    expect(read(counted, zh).figure).toBe('11 例中的 1 例');
    expect(shareWithInterval(en, counted)).toBeNull();
  });

  it('keeps the percentage that the paper prints', () => {
    const view = read({ ...counted, value: 9.1, valuePrinted: '9.1', unit: '%' });
    expect(view.rate).toEqual({ text: '9.1 %', calculated: false });
    expect(view.interval).toBeUndefined();
  });
});

describe('a rate', () => {
  const printed = { value: 25, valuePrinted: '25.0', unit: '%', lower: 18.5, upper: 32.4, level: 95 };

  it('has the interval that the paper prints, and ours beside it, marked', () => {
    const view = read({ ...printed, count: 40, of: 160 });
    expect(view.interval).toEqual({ text: '18.5–32.4', calculated: false });
    expect(view.ownInterval).toBe('18.9–32.2');
    expect(view.words).toContain(`18.9–32.2 ${en.text.number.intervals.wilson}`);
    expect(resultText(view)).toBe('40/160 · 25.0 % (18.5–32.4) [18.9–32.2]');
  });

  it('has the printed interval without a count, too', () => {
    expect(read(printed).interval).toEqual({ text: '18.5–32.4', calculated: false });
    expect(read({ ...printed, of: 160 })).toMatchObject({ interval: { text: '18.5–32.4' } });
    expect(read(printed).ownInterval).toBeUndefined();
  });

  it('that was read off a curve needs no denominator, and gets no interval of shares', () => {
    const estimate = { value: 51.3, unit: '%', estimator: 'kaplan-meier' };
    expect(read(estimate).state).toBe('value');
    expect(read({ ...estimate, count: 82, of: 160 }).interval).toBeUndefined();
  });

  it('says whom it counts, where the paper has words of its own for that', () => {
    const words = { textEn: 'Too extensive for surgery', textZh: '范围过大，不可手术' };
    const counted = { count: 2, of: 4, ...words };
    expect(read(counted)).toMatchObject({ counted: 'Too extensive for surgery', figure: '2/4' });
    expect(read(counted).words).toMatch(/^Too extensive for surgery · 2\/4 · 50\.0 %/u);
    expect(resultText(read(counted, zh))).toMatch(/^范围过大，不可手术 · 2\/4 · /u);
    expect(read({ count: 2, of: 4 }).counted).toBeUndefined();
  });

  it('keeps the printed percentage, although the count gives another', () => {
    const { figure, rate, interval, state } = read({
      count: 10,
      of: 23,
      value: 45.3,
      valuePrinted: '45.3',
      unit: '%',
    });
    expect([figure, rate, state]).toEqual(['10/23', { text: '45.3 %', calculated: false }, 'value']);
    expect(interval?.calculated).toBe(true);
  });

  it('keeps the zeros that the paper prints', () => {
    expect(read({ count: 6, of: 12, value: 50, valuePrinted: '50.0', unit: '%' }).rate?.text).toBe('50.0 %');
    expect(read({ value: 26, valuePrinted: '26', unit: '%' }).figure).toBe('26 %');
  });

  it('is calculated, and says so, where the paper prints only the count', () => {
    expect(read({ count: 2, of: 9 }).rate).toEqual({ text: '22.2 %', calculated: true });
  });

  it('lies within its interval, whose limits lie between 0 and 100 %', () => {
    const counts = fc
      .tuple(fc.integer({ min: 1, max: 500 }), fc.nat({ max: 500 }))
      .map(([total, some]) => ({ of: total, count: some % (total + 1) }));
    fc.assert(
      fc.property(counts, fc.constantFrom('wilson', 'clopper-pearson'), ({ count, of }, intervalMethod) => {
        const { lower, upper } = intervalOf({ intervalMethod }, count, of);
        const rate = (100 * count) / of;
        expect(lower).toBeLessThanOrEqual(rate + 1e-9);
        expect(upper).toBeGreaterThanOrEqual(rate - 1e-9);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(100 + 1e-9);
        const view = resultView({ ...en, intervalMethod }, result({ count, of }));
        expect(view.words).not.toMatch(/NaN|undefined|null|Infinity/u);
        expect(view.words).toContain(en.text.number.intervals[intervalMethod]);
      }),
    );
  });

  it('has the Wilson interval of its counts', () => {
    // Newcombe, Stat Med 1998;17:857–872, table I, method 3.
    expect(read({ count: 81, of: 263 }).interval?.text).toBe('25.5–36.6');
    expect(read({ count: 0, of: 20 }).interval?.text).toBe('0.0–16.1');
  });

  it('is of a small group below ten patients', () => {
    expect(read({ count: 2, of: 9 }).small).toBe(true);
    expect(read({ count: 2, of: 10 }).small).toBe(false);
    expect(read({ count: 2, of: 9 }).words).toContain(en.text.number.small);
  });
});

describe('none seen, not reported and denominator unclear', () => {
  const states: [string, Partial<ResultNumbers>][] = [
    ['none-observed', { count: 0, of: 20 }],
    ['not-reported', { notReported: true }],
    ['not-reported', {}],
    ['denominator-unclear', { count: 3 }],
    ['denominator-unclear', { value: 25, unit: '%' }],
    ['value', { count: 3, of: 20 }],
    ['value', { value: 25, of: 20, unit: '%' }],
    ['value', { value: 7.5, unit: 'months' }],
  ];

  it.each(states)('reads as %s: %j', (state, fields) => {
    expect(read(fields).state).toBe(state);
  });

  it.each([en, zh])('read differently, in figures and in words', (context) => {
    const views = [
      read({ count: 0, of: 20 }, context),
      read({ notReported: true }, context),
      read({ count: 3 }, context),
    ];
    expect(new Set(views.map(({ figure }) => figure)).size).toBe(3);
    expect(views.map(({ words }) => words)).toEqual([
      expect.stringContaining(context.text.number.noneObserved),
      expect.stringContaining(context.text.number.notReported),
      expect.stringContaining(context.text.number.denominatorUnclear),
    ]);
  });

  it('keep a count whose denominator is unclear, and its printed rate', () => {
    expect(read({ count: 3, value: 25, valuePrinted: '25', unit: '%' })).toMatchObject({
      figure: `3/${en.text.number.denominatorUnclearSign}`,
      rate: { text: '25 %', calculated: false },
    });
    expect(read({ count: 3 }).interval).toBeUndefined();
  });
});

describe('a number', () => {
  it('has its unit, sign, deviation and range or interval', () => {
    expect(read({ value: 5.5, unit: 'months' }).figure).toBe('5.5 months');
    expect(read({ value: 5.5, unit: 'months' }, zh).figure).toBe('5.5 个月');
    expect(read({ value: 1, unit: 'months' }).figure).toBe('1 month');
    expect(read({ value: 7, sign: '>', unit: 'months' }).figure).toBe('> 7 months');
    expect(read({ value: 7, sign: '~', unit: 'months' }).figure).toBe(
      `${en.text.number.approximately} 7 months`,
    );
    expect(read({ value: 52.5, standardDeviation: 8.1, unit: 'years' }).figure).toBe('52.5 ± 8.1 years');
    expect(read({ value: 7.5, lower: 5.1, upper: 9.9 }).interval).toEqual({
      text: '5.1–9.9',
      calculated: false,
    });
    expect(read({ value: 7.5, rangeLower: 1, rangeUpper: 20 }).interval?.text).toBe('1–20');
    expect(read({ rangeLower: 1, rangeUpper: 5, unit: 'days' }).figure).toBe('1–5 days');
  });

  it('names the range where the paper prints an interval, too', () => {
    expect(read({ value: 7, lower: 5, upper: 9, rangeLower: 1, rangeUpper: 20 }).interval?.text).toBe(
      '5–9; range 1–20',
    );
  });

  it('has quartiles, standard error and coefficient of variation apart from range and deviation', () => {
    expect(
      read({
        value: 58,
        unit: 'years',
        quartilesLower: 49,
        quartilesUpper: 66,
        rangeLower: 21,
        rangeUpper: 84,
      }).interval?.text,
    ).toBe('IQR 49–66; range 21–84');
    expect(read({ value: 57.25, standardError: 1.1, unit: 'years' }).figure).toBe('57.25 (SE 1.1) years');
    expect(read({ value: 41.5, coefficientOfVariation: 38 }).figure).toBe('41.5 (CV 38 %)');
  });

  it('may have an interval that is open: not reached for a time, one-sided for all else', () => {
    const open = { value: 14.8, lower: 12, lowerPrinted: '12.0', upper: null, unit: 'months' };
    expect(read({ ...open, level: 95 }).interval?.text).toBe('12.0–not reached');
    expect(read({ ...open, level: 90 }).interval?.text).toBe('90 % CI 12.0–not reached');
    expect(read({ value: 0.5, upper: 0.9, level: 95 }).interval?.text).toBe('≤ 0.9');
    expect(read({ value: 0.5, lower: 0.2, level: 95 }).interval?.text).toBe('≥ 0.2');
  });

  it('that is not reached is not one that is not reported', () => {
    const median = { statistic: 'median', unit: 'months', lower: 16.4, level: 95 };
    expect(read({ ...median, noValue: 'not-reached' })).toMatchObject({
      state: 'value',
      figure: 'not reached',
      interval: { text: '16.4–not reached', calculated: false },
    });
    expect(read({ noValue: 'not-estimable' }, zh).figure).toBe('无法估计');
    expect(read({ notReported: true }).state).toBe('not-reported');
  });

  it('in percent is no share of patients where it is a mean, a change or a difference', () => {
    const percent = { value: 92, unit: '%' };
    expect(read(percent).state).toBe('denominator-unclear');
    for (const more of [{ statistic: 'median' }, { changeFromBaseline: true }]) {
      expect(read({ ...percent, ...more })).toMatchObject({ state: 'value', figure: '92 %' });
    }
  });

  it('is zero where it is zero', () => {
    expect(read({ value: 0, unit: 'months' })).toMatchObject({ state: 'value', figure: '0 months' });
  });

  it('stands with the digits that the paper prints', () => {
    expect(read({ value: 2, valuePrinted: '2.0', unit: 'cm' }).figure).toBe('2.0 cm');
    expect(
      read({ value: 7, lower: 5, lowerPrinted: '5.00', upper: 9, upperPrinted: '9.00' }).interval?.text,
    ).toBe('5.00–9.00');
  });
});

describe('words', () => {
  it('are in the reader’s language', () => {
    const fields = { textEn: 'Better', textZh: '更好' };
    expect([read(fields).figure, read(fields, zh).figure]).toEqual(['Better', '更好']);
  });

  it('are those of the term', () => {
    expect(read({ measure: 'best-response', term: 'partial-response' }, zh).figure).toBe('部分缓解');
    expect(read({ measure: 'histology-of-patient', term: 'angiosarcoma' }).figure).toBe('Angiosarcoma');
  });

  it('are looked up in the vocabulary of the measure, and in no other', () => {
    expect(() => read({ measure: 'best-response', term: 'angiosarcoma' })).toThrow(RangeError);
    expect(() => read({ measure: 'recurrence', term: 'partial-response' })).toThrow(RangeError);
  });
});

describe('a criterion', () => {
  it('gives its number once: in its words, or behind them', () => {
    const row = { unit: 'years', rangeLower: 18, rangeUpper: 60 };
    const said = 'Aged at least 18 and at most 60';
    expect(read({ ...row, textEn: said }).figure).toBe(said);
    expect(read({ ...row, textEn: 'Adults' }).figure).toBe('Adults (18–60 years)');
  });
});

describe('the badge of a figure', () => {
  it('is what the audit found of its fact, and absent where it found nothing', () => {
    const context = contextIn('en', { verdicts: { f: 'disagrees' } });
    expect(read({ value: 3 }, context).verdict).toEqual({
      verdict: 'disagrees',
      label: en.text.verdicts.disagrees,
    });
    expect(read({ value: 3, factId: 'g' }, context).verdict).toBeUndefined();
  });

  it('says so where only the denominator is questioned', () => {
    const context = contextIn('en', { verdicts: { f: 'disagrees' }, denominatorsAlone: new Set(['f']) });
    expect(read({ count: 18, of: 54 }, context).verdict).toEqual({
      verdict: 'disagrees',
      label: 'denominator disagrees',
      of: 'denominator',
    });
  });
});

describe('an adverse event', () => {
  const event = (fields: Partial<Parameters<typeof adverseEventResult>[1]>, context = en) =>
    adverseEventResult(context, {
      factId: 'f',
      occurrence: 'observed',
      value: null,
      count: null,
      of: null,
      ...fields,
    });

  it('tells none seen, silence and an unclear denominator apart', () => {
    expect(event({ occurrence: 'none-observed', count: 0, of: 12 })).toMatchObject({
      state: 'none-observed',
      figure: '0/12',
    });
    expect(event({ occurrence: 'none-observed' })).toMatchObject({
      state: 'none-observed',
      figure: en.text.occurrences['none-observed'],
    });
    expect(event({})).toMatchObject({ state: 'not-reported', figure: en.text.number.observedWithoutCount });
    expect(event({ count: 3 })).toMatchObject({ state: 'denominator-unclear' });
    expect(event({ count: 3, of: 12, value: 25, valuePrinted: '25' }).rate).toEqual({
      text: '25 %',
      calculated: false,
    });
  });

  it('has one grade, a range of grades, or none reported', () => {
    expect(gradeText(en, { gradeLowest: 3, gradeHighest: 3 })).toBe('Grade 3');
    expect(gradeText(en, { gradeLowest: 1, gradeHighest: 2 })).toBe('Grade 1–2');
    expect(gradeText(en, { gradeLowest: null, gradeHighest: null })).toBe(en.text.charts.gradeUnknown);
  });
});

describe('measureTitle', () => {
  const row = {
    ...NO_TIME,
    measure: 'progression-free-survival',
    statistic: 'median',
    timeValue: 1,
    timeUnit: 'year',
  };
  it('says what is measured, of which tumour and when', () => {
    expect(measureTitle(en, row)).toBe('Progression-free survival, median, 1 year');
    expect(measureTitle(zh, row)).toBe('中位无进展生存期，1 年');
    expect(
      measureTitle(en, { ...NO_TIME, measure: 'recurrence', statistic: null, tumourSlug: 'liposarcoma' }),
    ).toBe('Recurrence, Liposarcoma');
  });

  it('names the category, where the measure alone does not say what is meant', () => {
    const described = {
      ...NO_TIME,
      measure: 'recurrence',
      statistic: null,
      tumourSlug: 'liposarcoma',
      categoryEn: 'During follow-up',
      categoryZh: '随访期间',
    };
    expect(measureTitle(en, described)).toBe('Recurrence, During follow-up, Liposarcoma');
    expect(measureTitle(zh, described)).toBe('复发，随访期间，脂肪肉瘤');
  });
});

describe('the criteria of a response', () => {
  const study = { responseCriteria: 'recist-1-1,by-eye' };
  const response = { measure: 'objective-response', criteria: null };

  it('are all those of the study, unless the result names its own', () => {
    expect(criteriaOfResult(en, response, study)).toBe('RECIST 1.1 · Judged by eye');
    expect(criteriaOfResult(zh, response, study)).toBe('RECIST 1.1、肉眼判断');
    expect(criteriaOfResult(en, { ...response, criteria: 'recist-1-1' }, study)).toBe('RECIST 1.1');
    expect(criteriaOfResult(en, response, { responseCriteria: null })).toBe('');
  });

  it('are not said of what is no response', () => {
    expect(criteriaOfResult(en, { measure: 'recurrence', criteria: null }, study)).toBe('');
  });
});
