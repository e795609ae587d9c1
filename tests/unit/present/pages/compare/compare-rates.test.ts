import { describe, expect, it } from 'vitest';
import { rateForest, responseForests } from '@/lib/present/pages/compare/compare-rates';
import { comparisonOf, rate, series, trial } from '../../../../fixtures/compared-studies';

const IDS = ['trial/new', 'trial/old', 'series/all'];
const response = (counts: readonly [number | null, number | null], more = {}) =>
  rate('objective-response', counts, more);

describe('the forest of responses', () => {
  it('keeps different criteria apart', () => {
    const { context, cohorts } = comparisonOf(
      [
        trial([{ outcomes: [response([10, 40])] }, { outcomes: [response([3, 30])] }], {
          criteria: 'recist-1-1',
        }),
        series({ outcomes: [response([15, 20])] }, { criteria: 'by-eye' }),
      ],
      IDS,
    );
    const charts = responseForests(context, cohorts);
    expect(charts.map(({ title }) => title)).toEqual(['Response by RECIST 1.1', 'Response by Judged by eye']);
    expect(charts.map(({ rows }) => rows.map(({ text }) => text.split(' ')[0]))).toEqual([
      ['10/40', '3/30'],
      ['15/20'],
    ]);
  });

  it('sets responses of unstated criteria apart from stated ones', () => {
    const { context, cohorts } = comparisonOf(
      [
        trial([{ outcomes: [response([10, 40])] }, {}], { criteria: 'recist-1-1' }),
        series({ outcomes: [response([15, 20])] }),
      ],
      IDS,
    );
    expect(responseForests(context, cohorts).map(({ title }) => title)).toEqual([
      'Response by RECIST 1.1',
      'Response, criteria not stated',
    ]);
  });

  it('has a row for each cohort’s own result and none that sums up', () => {
    const { context, cohorts } = comparisonOf(
      [trial([{ outcomes: [response([10, 40])] }, { outcomes: [response([3, 30])] }]), series({})],
      IDS,
    );
    const [chart] = responseForests(context, cohorts);
    expect(chart?.rows).toHaveLength(2);
    expect(chart?.rows.every(({ pooled, weight }) => !pooled && weight === undefined)).toBe(true);
    expect(chart?.rows.map(({ series: colour }) => colour)).toEqual([0, 1]);
  });

  it('gives a count without its denominator no place on the axis', () => {
    const { context, cohorts } = comparisonOf(
      [trial([{ outcomes: [response([4, null])] }, { outcomes: [response([3, 30])] }]), series({})],
      IDS,
    );
    const [row] = responseForests(context, cohorts)[0]?.rows ?? [];
    expect(row).toMatchObject({ value: null, text: '4/?' });
  });

  it('leaves out what is counted among one tumour only, and what the paper prints otherwise elsewhere', () => {
    const { context, cohorts } = comparisonOf(
      [
        trial([
          {
            outcomes: [
              response([4, 10], { tumourSlug: 'liposarcoma' }),
              response([5, 40], { contradictsId: 'x' }),
            ],
          },
          {},
        ]),
        series({}),
      ],
      IDS,
    );
    expect(responseForests(context, cohorts)).toEqual([]);
  });

  it('tells cited results apart by form', () => {
    const { context, cohorts } = comparisonOf(
      [
        trial([
          { outcomes: [response([10, 40], { value: 25, unit: '%' })] },
          { outcomes: [response([3, 30])] },
        ]),
        series({ outcomes: [response([15, 20])] }),
      ],
      IDS,
    );
    const [chart] = responseForests(context, cohorts);
    expect(chart?.rows.map(({ form }) => form)).toEqual(['reported', 'calculated', 'secondary']);
  });
});

describe('the forest of rates at a time', () => {
  it('does not call unreported what is reported as its counterpart at the same time', () => {
    const at = (timeValue: number, timeUnit: string) => ({ timeValue, timeUnit });
    const { context, cohorts } = comparisonOf(
      [
        trial([
          { outcomes: [rate('recurrence-free', [17, 26], at(8, 'week'))] },
          { outcomes: [rate('recurred', [null, null], { value: 100, unit: '%', ...at(8, 'week') })] },
        ]),
        series({ outcomes: [rate('recurred', [3, 20], at(1, 'year'))] }),
      ],
      IDS,
    );
    const reported = rateForest(context, cohorts)?.rows.map(({ label, sublabel, text }) => [
      label,
      sublabel,
      text,
    ]);
    expect(reported).toContainEqual([
      'Free of recurrence, 8 weeks',
      'B · old',
      'reported as: Recurred, 8 weeks',
    ]);
    expect(reported).toContainEqual(['Free of recurrence, 8 weeks', 'C · series', 'not reported']);
    expect(reported).toContainEqual([
      'Recurred, 8 weeks',
      'A · new',
      'reported as: Free of recurrence, 8 weeks',
    ]);
  });

  it('shows who does not report a rate as an empty row', () => {
    const { context, cohorts } = comparisonOf(
      [
        trial([{ outcomes: [rate('recurrence', [10, 40], { timeValue: 1, timeUnit: 'year' })] }, {}]),
        series({}),
      ],
      IDS,
    );
    const chart = rateForest(context, cohorts);
    expect(chart?.rows.map(({ label, sublabel, value }) => [label, sublabel, value])).toEqual([
      ['Recurrence, 1 year', 'A · new', 25],
      ['Recurrence, 1 year', 'B · old', null],
      ['Recurrence, 1 year', 'C · series', null],
    ]);
    expect(chart?.rows[1]?.text).toBe('not reported');
  });

  it('keeps rates of different times in different rows', () => {
    const { context, cohorts } = comparisonOf(
      [
        trial([
          { outcomes: [rate('recurrence', [10, 40], { timeValue: 1, timeUnit: 'year' })] },
          { outcomes: [rate('recurrence', [12, 30], { timeValue: 2, timeUnit: 'year' })] },
        ]),
        series({}),
      ],
      IDS.slice(0, 2),
    );
    expect(rateForest(context, cohorts)?.rows.map(({ value }) => value)).toEqual([25, null, null, 40]);
  });

  it('is not there where nobody reports one', () => {
    const { context, cohorts } = comparisonOf([trial([{}, {}]), series({})], IDS);
    expect(rateForest(context, cohorts)).toBeNull();
  });
});
