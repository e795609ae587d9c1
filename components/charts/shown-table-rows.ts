import type { Chart } from '@/lib/present/charts/chart-model';
import type { ChartOptions } from './chart-options';

/** What a row of a chart's table is of, as far as that is told: its place in the legend, and its time. */
export interface TableRowOf {
  series: number | null;
  time: number | null;
}

/**
 * The rows of a chart's table that its drawing shows, by their places and in its order: none of what is switched off, of the
 * axis the stretch that is seen, of a list of results the first that are asked for. Where the table is shown itself, all.
 * @param shown the chart as the options draw it; null where it is not drawn anew
 */
export function shownTableRows(
  rows: readonly TableRowOf[],
  { hidden, window, table }: ChartOptions,
  chart: Chart | null,
  shown: Chart | null,
): number[] {
  const all = rows.map((_, index) => index);
  if (table) return all;
  /** Of a curve's steps the one that holds where the stretch begins is seen too. */
  const begins = (series: number | null): number => {
    const [from] = window ?? [0];
    const before = rows.flatMap((row) =>
      row.series === series && row.time !== null && row.time <= from ? [row.time] : [],
    );
    return chart?.kind === 'survival' && before.length > 0 ? Math.max(...before) : from;
  };
  const isSeen = ({ series, time }: TableRowOf) =>
    !(series !== null && hidden.includes(series)) &&
    !(window !== null && time !== null && (time < begins(series) || time > window[1]));
  const seen = all.filter((index) => rows[index] && isSeen(rows[index]));
  // The table of a list of results has a row for each of them.
  if (chart?.kind !== 'rows' || shown?.kind !== 'rows' || chart.rows.length !== rows.length) return seen;
  return shown.rows.map(({ key }) => chart.rows.findIndex((row) => row.key === key));
}
