import type { ResultView } from '../results/result-view';
import { joinSentences, type ViewContext } from '../words/view-context';
import type { RowChart, RowLegendItem, RowMark } from './chart-model';
import { niceMaximum } from './nice-maximum';
import { withSmallSaid } from './small-rows';

/** "14/19 · 73.7 % (51.2–88.2)" */
export const resultText = (view: ResultView) =>
  [view.counted, view.figure, view.rate?.text].filter(Boolean).join(' · ') +
  (view.interval ? ` (${view.interval.text})` : '') +
  (view.ownInterval ? ` [${view.ownInterval}]` : '');

/** What the forms of marks mean, where the chart has others than figures as printed. */
export function formLegend({ text }: ViewContext, rows: readonly RowMark[]): RowLegendItem[] {
  const drawn = rows.filter(({ value, pooled }) => value !== null && !pooled);
  const forms = (['reported', 'calculated', 'secondary'] as const).filter((form) =>
    drawn.some((row) => row.form === form),
  );
  const series = drawn[0]?.series ?? 0;
  return (forms.some((form) => form !== 'reported') ? forms : []).map((form) => ({
    label: text.charts.forms[form],
    series,
    form,
  }));
}

type RowChartInput = Pick<RowChart, 'id' | 'title' | 'alternative' | 'mark' | 'axisLabel'> & {
  rows: RowMark[];
  legend?: RowChart['legend'];
  note?: string;
  /** 100 for percentages; otherwise the axis ends where the data do. */
  maximum?: number;
  /** What the second line of a row says, for the head of the table; its cohort unless given. */
  about?: string;
};

/** A dot or bar chart from finished rows; the table beside it says the same. */
export function rowChart(context: ViewContext, input: RowChartInput): RowChart {
  const { rows, legend = [], maximum, note, about = context.text.columns.cohort, ...rest } = input;
  const said = withSmallSaid(context, rows);
  const notes = joinSentences(context, [note ?? '', said.note]);
  const isAbout = rows.some(({ sublabel }) => sublabel);
  const largest = Math.max(0, ...rows.flatMap(({ value, upper }) => [value ?? 0, upper ?? 0]));
  return {
    kind: 'rows',
    ...rest,
    ...(notes && { note: notes }),
    rows: said.rows,
    legend: [...legend, ...formLegend(context, rows)],
    maximum: maximum ?? niceMaximum(largest),
    table: {
      columns: [context.text.columns.measure, ...(isAbout ? [about] : []), context.text.columns.result],
      rows: rows.map(({ label, sublabel, text }) => [label, ...(isAbout ? [sublabel ?? ''] : []), text]),
    },
  };
}
