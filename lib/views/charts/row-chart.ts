import type { ResultView } from '../result-view';
import type { ViewContext } from '../view-context';
import type { RowChart, RowMark } from './chart-model';
import { niceMaximum } from './nice-maximum';

/** "14/19 · 73.7 % (51.2–88.2)" */
export const resultText = (view: ResultView) =>
  [view.figure, view.rate?.text].filter(Boolean).join(' · ') +
  (view.interval ? ` (${view.interval.text})` : '');

/** A dot or bar chart from finished rows; the table beside it says the same. */
export function rowChart(
  context: ViewContext,
  input: Pick<RowChart, 'id' | 'title' | 'alternative' | 'mark' | 'axisLabel'> & {
    rows: RowMark[];
    legend?: RowChart['legend'];
    note?: string;
    /** 100 for percentages; otherwise the axis ends where the data do. */
    maximum?: number;
  },
): RowChart {
  const { rows, legend = [], maximum, ...rest } = input;
  const largest = Math.max(0, ...rows.flatMap(({ value, upper }) => [value ?? 0, upper ?? 0]));
  return {
    kind: 'rows',
    ...rest,
    rows,
    legend,
    maximum: maximum ?? niceMaximum(largest),
    table: {
      columns: [context.text.columns.measure, context.text.columns.cohort, context.text.columns.result],
      rows: rows.map(({ label, sublabel, text }) => [label, sublabel ?? '', text]),
    },
  };
}
