import { describe, expect, it } from 'vitest';
import type { RowChart, StackedChart } from '@/lib/present/charts/chart-model';
import { adverseEventCharts } from '@/lib/present/pages/study/adverse-event-charts';
import { cohortOf, eventOf, studyInput } from '../../../../fixtures/study-input';
import { contextIn } from '../../../../fixtures/view-context';

const context = contextIn('en');
const study = studyInput({
  cohorts: [cohortOf('all', { size: 54 })],
  adverseEvents: [
    eventOf('nephritis', { count: 0, of: 54, occurrence: 'none-observed' }),
    eventOf('nausea', { count: 8, of: 54, gradeLowest: 1, gradeHighest: 1 }),
    eventOf('nausea', { id: 'severe', count: 2, of: 54, gradeLowest: 2, gradeHighest: 3 }),
    eventOf('rash', { occurrence: 'observed' }),
  ],
});
const [dots, bars] = adverseEventCharts(context, study) as [RowChart, StackedChart];

describe('charts of adverse events', () => {
  it('go from the most to the least frequent; what has no number is no row, but said in one line', () => {
    expect(dots.rows.map(({ label, value }) => [label, Math.round(value ?? Number.NaN)])).toEqual([
      ['Nausea', 15],
      ['Nausea', 4],
      ['Nephritis', 0],
    ]);
    expect(dots.note).toBe(`Without a figure: rash: ${context.text.number.observedWithoutCount}.`);
  });

  it('stack the patients of one event by printed grade, and say of how many', () => {
    expect(
      bars.rows.map(({ label, total, parts }) => [
        label,
        total,
        parts.map(({ from, shade }) => [from, shade]),
      ]),
    ).toEqual([
      [
        'Nausea',
        '10/54',
        [
          [1, 1],
          [2, 3],
        ],
      ],
    ]);
    expect(bars.table.rows).toEqual([
      ['Nausea', 'Grade 1', '8/54'],
      ['Nausea', 'Grade 2–3', '2/54'],
    ]);
  });

  it('are not drawn where no event has a number', () => {
    const notReported = { ...study, adverseEvents: [eventOf('rash', { occurrence: 'observed' })] };
    expect(adverseEventCharts(context, notReported)).toEqual([]);
  });
});
