import { describe, expect, it } from 'vitest';
import { NO_OPTIONS, withOptions } from '@/components/charts/chart-options';
import { shownTableRows } from '@/components/charts/shown-table-rows';
import { rowsOf, survival } from '../fixtures/charts';

const rows = [
  { series: 0, time: 0 },
  { series: 0, time: 6 },
  { series: 1, time: 6 },
  { series: 1, time: 12 },
  { series: null, time: null },
];
const shown = (options: Partial<typeof NO_OPTIONS>) =>
  shownTableRows(rows, { ...NO_OPTIONS, ...options }, null, null);

describe('the rows of a chart’s table that its drawing shows', () => {
  it('are all before anything is changed, and where the table itself is seen', () => {
    expect(shown({})).toEqual([0, 1, 2, 3, 4]);
    expect(shown({ table: true, hidden: [0], window: [3, 8] })).toEqual([0, 1, 2, 3, 4]);
  });

  it('are none of what is switched off, and of times those that are seen', () => {
    expect(shown({ hidden: [0] })).toEqual([2, 3, 4]);
    expect(shown({ window: [6, 8] })).toEqual([1, 2, 4]);
    expect(shown({ hidden: [1], window: [6, 8] })).toEqual([1, 4]);
  });

  it('are of a curve also the step that holds where the stretch begins', () => {
    const options = { ...NO_OPTIONS, window: [8, 10] as const };
    expect(shownTableRows(rows, options, survival, survival)).toEqual([1, 2, 4]);
    expect(shown({ window: [8, 10] })).toEqual([4]);
  });

  it('are of a list of results the first, in the order that is chosen', () => {
    const chart = rowsOf('dot');
    const options = { ...NO_OPTIONS, order: 'value' as const, top: 2 };
    const drawn = withOptions(chart, options);
    const indexes = shownTableRows(
      chart.table.rows.map(() => ({ series: null, time: null })),
      options,
      chart,
      drawn,
    );
    expect(indexes.map((index) => chart.rows[index]?.key)).toEqual(
      drawn.kind === 'rows' ? drawn.rows.map(({ key }) => key) : [],
    );
    expect(indexes.length).toBeLessThan(chart.table.rows.length);
  });

  it('are told by curves, each row of one of them and of its time', () => {
    const { of = [], rows: told } = survival.table;
    expect(of.map(({ series, time }) => [survival.curves[series]?.label, String(time)])).toEqual(
      told.map(([label, time]) => [label, time]),
    );
  });
});
