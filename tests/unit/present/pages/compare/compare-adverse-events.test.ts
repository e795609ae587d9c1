import { describe, expect, it } from 'vitest';
import { compareAdverseEvents } from '@/lib/present/pages/compare/compare-adverse-events';
import { riskDifference } from '@/lib/stats';
import {
  comparisonOf,
  eventOf,
  type InventedCohort,
  series,
  trial,
} from '../../../../fixtures/compared-studies';

const IDS = ['trial/new', 'trial/old', 'series/all'];
const eventsOf = (
  cohorts: [Partial<InventedCohort>, Partial<InventedCohort>, Partial<InventedCohort>],
  ids = IDS,
) => {
  const compared = comparisonOf([trial([cohorts[0], cohorts[1]]), series(cohorts[2])], ids);
  return compareAdverseEvents(compared.context, compared.cohorts, compared.arms);
};

describe('adverse events of compared cohorts', () => {
  it('align by CTCAE term, whatever the paper calls it', () => {
    const { rows } = eventsOf([
      { events: [eventOf('nausea', [8, 40])] },
      { events: [eventOf('sickness', [3, 30])] },
      { events: [eventOf('nephritis', [1, 20])] },
    ]);
    expect(
      rows.map(({ label, cells }) => [label, cells.map((found) => found[0]?.result.figure ?? '–')]),
    ).toEqual([
      ['Nausea', ['8/40', '3/30', '–']],
      ['Nephritis', ['–', '–', '1/20']],
    ]);
  });

  it('of different grades do not stand in one row', () => {
    const graded = { gradeLowest: 3, gradeHighest: 4 };
    const { rows } = eventsOf([
      { events: [eventOf('nausea', [8, 40])] },
      { events: [eventOf('nausea', [3, 30], graded)] },
      {},
    ]);
    expect(rows.map(({ grade, cells }) => [grade, cells.map((results) => results.length)])).toEqual([
      ['grade not reported', [1, 0, 0]],
      ['Grade 3–4', [0, 1, 0]],
    ]);
  });

  it('keep none seen, not reported and denominator unclear as three states', () => {
    const { dots } = eventsOf([
      { events: [eventOf('nausea', [0, 40])] },
      { events: [eventOf('nausea', [3, null])] },
      { events: [eventOf('nephritis', [1, 20])] },
    ]);
    const nausea = dots?.rows.find(({ label }) => label === 'Nausea');
    expect(nausea?.points.map(({ value, text }) => [value, text.split(' ')[0]])).toEqual([
      [0, '0/40'],
      [null, '3/?'],
      [null, '–'],
    ]);
  });

  it('have no line for a cohort that reports none, but say so', () => {
    const { dots } = eventsOf([{ events: [eventOf('nausea', [8, 40])] }, {}, {}]);
    expect(dots?.rows[0]?.points.map(({ letter }) => letter)).toEqual(['A']);
    expect(dots?.note).toContain('No adverse events are reported for B, C.');
  });

  it('start with the most frequent', () => {
    const { rows } = eventsOf([
      { events: [eventOf('nephritis', [1, 40]), eventOf('nausea', [8, 40])] },
      { events: [eventOf('nephritis', [20, 30])] },
      {},
    ]);
    expect(rows.map(({ label }) => label)).toEqual(['Nephritis', 'Nausea']);
  });

  it('are not there where no cohort reports any', () => {
    expect(eventsOf([{}, {}, {}])).toEqual({ dots: null, rows: [], differences: [] });
  });
});

describe('risk differences', () => {
  const cohorts: [Partial<InventedCohort>, Partial<InventedCohort>, Partial<InventedCohort>] = [
    { events: [eventOf('nausea', [8, 40]), eventOf('nephritis', [2, null])] },
    { events: [eventOf('nausea', [3, 30]), eventOf('nephritis', [1, 30])] },
    { events: [eventOf('nausea', [10, 20])] },
  ];

  it('are Newcombe’s, between arms of one study, of what both count', () => {
    const [difference, ...more] = eventsOf(cohorts).differences;
    expect(more).toEqual([]);
    const { estimate, newcombe } = riskDifference({
      a: { events: 8, total: 40 },
      b: { events: 3, total: 30 },
    });
    expect(difference?.chart.rows).toHaveLength(1);
    expect(difference?.chart.rows[0]).toMatchObject({
      value: 100 * estimate,
      lower: 100 * newcombe.lower,
      upper: 100 * newcombe.upper,
      fact: null,
      form: 'calculated',
    });
    expect(difference?.table.rows[0]?.counts.map(({ figure }) => figure)).toEqual(['8/40', '3/30']);
    expect(difference?.table.caution).toBeNull();
  });

  it('have an axis with no difference in its middle, wide enough for every interval', () => {
    const chart = eventsOf(cohorts).differences[0]?.chart;
    expect(chart?.minimum).toBe(-(chart?.maximum ?? 0));
    expect(chart?.reference).toBe(0);
    for (const { lower, upper } of chart?.rows ?? []) {
      expect(lower).toBeGreaterThanOrEqual(chart?.minimum ?? 0);
      expect(upper).toBeLessThanOrEqual(chart?.maximum ?? 0);
    }
  });

  it('are not calculated across studies', () => {
    expect(eventsOf(cohorts, ['trial/new', 'series/all']).differences).toEqual([]);
  });

  it('are not calculated where an arm counts an event twice', () => {
    const twice = eventsOf([
      { events: [eventOf('nausea', [8, 40]), eventOf('nausea', [9, 40])] },
      { events: [eventOf('nausea', [3, 30])] },
      {},
    ]);
    expect(twice.differences).toEqual([]);
  });
});
