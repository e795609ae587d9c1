import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareReported, type NumericFields } from '@/lib/domain/datum-numbers';

const at = (verbatim: string) => ({ lines: [1, 1] as [number, number], section: '1', verbatim });
const compare = (entry: NumericFields, ...printed: string[]) => compareReported(entry, printed.map(at));
const agrees = { missing: [], surplus: [] };

describe('compareReported', () => {
  it.each<[string, NumericFields, string[]]>([
    ['a count with its rate', { count: 6, of: 12, value: 50 }, ['6例(50.0%)']],
    ['a denominator that is printed', { count: 6, of: 12 }, ['6/12']],
    ['a range', { range: [31, 77] }, ['31~77岁']],
    ['a negative value with its minus', { value: -2.1, standardError: 0.8 }, ['−2.1 (SE 0.8)']],
    [
      'an interval with an open end',
      { value: 14.8, interval: { lower: 12, level: 90 } },
      ['14.8 (90 % CI 12.0–NR)'],
    ],
    ['a mean with its deviation', { value: 52.5, standardDeviation: 8.1 }, ['52.5±8.1']],
    [
      'an interval and its level',
      { value: 7.5, interval: { lower: 5.1, upper: 9.9, level: 95 } },
      ['7.5(95% CI 5.1-9.9)'],
    ],
    ['a date in words', { date: '2020-03-18' }, ['Mar. 18th, 2020']],
    ['a timepoint', { count: 10, time: { value: 1, unit: 'year' } }, ['1年内10例']],
    ['a number in words', { count: 2 }, ['两例']],
    ['grades', { count: 3, grade: [1, 2] }, ['3例1~2级']],
    ['none observed', { count: 0, occurrence: 'none-observed' }, ['其他不良反应']],
    ['a test', { statistic: 4.62, pValue: { value: 0.05 } }, ['χ2=4.62,P<0.05']],
    ['dimensions', { dimensions: [4.2, 3.1] }, ['4.2×3.1cm']],
    ['figures within our own words', { text: { en: 'grade 3 or 4', zh: '3~4级' } }, ['3~4级']],
    ['a figure split over two places', { count: 6, value: 50 }, ['6例', '50%']],
  ])('accepts %s', (_name, entry, printed) => {
    expect(compare(entry, ...printed)).toEqual(agrees);
  });

  it.each<[string, NumericFields, string[], number[]]>([
    ['a value', { value: 43.5 }, ['43.6%'], [43.5]],
    ['a count', { count: 6, value: 50 }, ['50%'], [6]],
    ['an end of a range', { range: [31, 78] }, ['31~77'], [78]],
    ['a limit of an interval', { interval: { lower: 5, upper: 9.9, level: 95 } }, ['5.1-9.9'], [5]],
    ['a month', { date: '2019-02' }, ['2019年1月'], [2]],
    ['a P value', { pValue: { value: 0.01 } }, ['P<0.05'], [0.01]],
  ])('misses %s that is not printed', (_name, entry, printed, missing) => {
    expect(compare(entry, ...printed).missing).toEqual(missing);
  });

  it('names the place that prints more than the entry holds', () => {
    expect(compare({ count: 6 }, '6例', '6例,8例', '7/9')).toEqual({
      missing: [],
      surplus: [
        { index: 1, numbers: [8] },
        { index: 2, numbers: [7, 9] },
      ],
    });
  });

  it('accepts whatever prints exactly its numbers, and refuses one more or one less', () => {
    const numbers = fc.uniqueArray(fc.nat({ max: 9999 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(numbers, ([first = 0, second = 0, ...others]) => {
        const entry = { range: [first, second] as const, dimensions: others };
        const printed = [first, second, ...others].join('/');
        expect(compare(entry, printed)).toEqual(agrees);
        expect(compare(entry, `${printed}/12345`).surplus).toEqual([{ index: 0, numbers: [12345] }]);
        expect(compare({ ...entry, value: 12345 }, printed).missing).toEqual([12345]);
      }),
    );
  });
});
