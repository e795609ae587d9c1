import { describe, expect, it } from 'vitest';
import { compareCurves, reportedTimes } from '@/lib/present/pages/compare/compare-times';
import { analyseSurvival } from '@/lib/stats';
import { comparisonOf, months, patientsOf, series, trial } from '../../../../fixtures/compared-studies';
import { testOf } from '../../../../fixtures/study-input';

const IDS = ['trial/new', 'trial/old', 'series/all'];
const NEW = [6, 9, -12, 14, -18];
const OLD = [2, 3, 5, 7, -8];
const OTHER = [4, 4, -20];
const withPatients = () => [
  trial([{}, {}], {
    more: {
      patientRows: [
        ...patientsOf('trial/new', 'time-to-recurrence', NEW),
        ...patientsOf('trial/old', 'time-to-recurrence', OLD),
      ],
      tests: [
        testOf(['new', 'old'], {
          test: 'log-rank',
          endpoint: 'time-to-recurrence',
          statistic: 4.2,
          statisticPrinted: '4.2',
        }),
      ],
    },
  }),
  series({}, { more: { patientRows: patientsOf('series/all', 'time-to-recurrence', OTHER) } }),
];
const group = (label: string, times: readonly number[]) => ({
  label,
  time: times.map(Math.abs),
  event: times.map((time) => (time > 0 ? 1 : 0)),
});

describe('reported times', () => {
  it('say of several values of one group that each is of one patient', () => {
    const values = [6, 12].map((value) => months('time-to-recurrence', value, { id: `${value}` }));
    const { context, cohorts } = comparisonOf([trial([{}, {}]), series({ outcomes: values })], IDS);
    const [chart] = reportedTimes(context, cohorts);
    if (chart?.kind !== 'rows') throw new Error('not a figure of rows');
    const own = chart.rows.filter(({ label }) => label === 'C · series');
    expect(own.map(({ sublabel }) => sublabel)).toEqual(
      Array(2).fill('one patient’s value among several, as cited'),
    );
  });
});

describe('overlaid curves', () => {
  it('hold all cohorts whose patients are printed, in the colours of their columns', () => {
    const { context, cohorts, arms } = comparisonOf(withPatients(), IDS);
    const [curves, ...more] = compareCurves(context, cohorts, arms);
    expect(more).toEqual([]);
    const chart = curves?.chart;
    if (chart?.kind !== 'survival') throw new Error('not a figure of curves');
    expect(chart.curves.map(({ label, series: colour }) => [label, colour])).toEqual([
      ['A · new', 0],
      ['B · old', 1],
      ['C · series', 2],
    ]);
    expect(chart.curves.map(({ n }) => n)).toEqual([5, 5, 3]);
  });

  it('of several studies say that they are not tested; those of one do not', () => {
    const { context, cohorts, arms } = comparisonOf(withPatients(), IDS);
    const across = 'Curves of different studies stand side by side only';
    expect(compareCurves(context, cohorts, arms)[0]?.chart.note).toContain(across);
    expect(compareCurves(context, cohorts.slice(0, 2), arms)[0]?.chart.note).not.toContain(across);
  });

  it('are tested between arms of one study only, the comparator as reference', () => {
    const { context, cohorts, arms } = comparisonOf(withPatients(), ['series/all', 'trial/old', 'trial/new']);
    const [curves] = compareCurves(context, cohorts, arms);
    expect(curves?.tests.map(({ title }) => title)).toEqual(['Compared: C · new vs B · old']);
    const rows = curves?.tests[0]?.rows ?? [];
    const expected = analyseSurvival([group('B', OLD), group('C', NEW)]);
    if (!('chiSquare' in expected.logRank)) throw new Error('not estimable');
    expect(rows[0]?.recomputed).toContain(expected.logRank.chiSquare?.toFixed(3));
    expect(rows[0]?.reported?.text).toBe('χ² = 4.2');
    expect(rows.some(({ label }) => label.includes('C vs B'))).toBe(true);
  });

  it('have no test across studies, nor for one group', () => {
    const { context, cohorts, arms } = comparisonOf(withPatients(), ['trial/new', 'series/all']);
    expect(compareCurves(context, cohorts, arms)[0]?.tests).toEqual([]);
  });

  it('take the patients of a group’s parts for the group', () => {
    const { context, cohorts, arms } = comparisonOf(withPatients(), ['trial/all', 'series/all']);
    const [curves] = compareCurves(context, cohorts, arms);
    if (curves?.chart.kind !== 'survival') throw new Error('not a figure of curves');
    expect(curves.chart.curves.map(({ n }) => n)).toEqual([10, 3]);
  });
});

describe('times as reported', () => {
  it('stand in one figure an endpoint, with who does not report it, and no median calculated of few events', () => {
    const [first, second] = withPatients();
    if (!first || !second) throw new Error('two studies');
    const { context, cohorts } = comparisonOf(
      [
        first,
        { ...second, cohorts: [{ slug: 'all', role: 'all', outcomes: [months('time-to-recurrence', 8)] }] },
      ],
      IDS,
    );
    const [chart, ...more] = reportedTimes(context, cohorts);
    if (chart?.kind !== 'rows') throw new Error('not rows');
    expect(more).toEqual([]);
    expect(chart.rows.map(({ label, form, value }) => [label, form, value])).toEqual([
      ['A · new', 'reported', null],
      ['B · old', 'reported', null],
      ['C · series', 'secondary', 8],
      ['C · series', 'reported', null],
    ]);
    expect(chart.rows[2]?.sublabel).toBe('median or mean not stated, as cited');
  });

  it('without printed patients hold what is printed, and silence', () => {
    const { context, cohorts } = comparisonOf(
      [
        trial([{ outcomes: [months('progression-free-survival', 6.3, { statistic: 'median' })] }, {}]),
        series({}),
      ],
      IDS,
    );
    const [chart] = reportedTimes(context, cohorts);
    if (chart?.kind !== 'rows') throw new Error('not rows');
    expect(chart.title).toBe('Progression-free survival: times as reported');
    expect(chart.rows.map(({ text }) => text)).toEqual(['6.3 months', 'not reported', 'not reported']);
  });
});
