import type { AdverseEventListItem } from '@/lib/data/tables/results-tables';
import {
  type AdverseEventMatrixView,
  adverseEventMatrix,
} from '../pages/adverse-events/adverse-event-matrix';
import type { ViewContext } from '../words/view-context';
import type { RowChart } from './chart-model';
import { incidenceChart } from './incidence-chart';

export interface AdverseEventChartsView {
  matrix: AdverseEventMatrixView;
  /** Null where no event has a number. */
  incidence: RowChart | null;
  /** Says that the charts are of some of the rows only; null where they are of all. */
  partly: string | null;
}

/** Rows that charts are drawn of. */
export const ROWS_FOR_CHARTS = 500;

/**
 * The adverse events that the address asks for, as charts; null where there are none. `matching` is how many there are,
 * `total` how many there would be without filters.
 */
export function adverseEventCharts(
  context: ViewContext,
  rows: readonly AdverseEventListItem[],
  { matching, total }: { matching: number; total: number },
): AdverseEventChartsView | null {
  const matrix = adverseEventMatrix(context, rows, rows.length === total);
  const partly = matching > rows.length ? context.text.eventCharts.partly(rows.length, matching) : null;
  return matrix && { matrix, incidence: incidenceChart(context, rows), partly };
}
