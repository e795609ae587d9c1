import type { RowChart } from './charts/chart-model';
import { incidenceChart } from './charts/incidence-chart';
import { type EventMatrixView, eventMatrix } from './event-matrix';
import { queryRows, type TableQuery } from './table-query';
import { type AdverseEventListItem, adverseEventsTable } from './tables/results-tables';
import type { ViewContext } from './view-context';

export interface EventChartsView {
  matrix: EventMatrixView;
  /** Null where no event has a number. */
  incidence: RowChart | null;
}

/** The adverse events that the address asks for, as charts; null where there are none. */
export function eventCharts(
  context: ViewContext,
  rows: readonly AdverseEventListItem[],
  query: TableQuery,
): EventChartsView | null {
  const shown = queryRows(adverseEventsTable(context.labels), rows, query);
  const matrix = eventMatrix(context, shown);
  return matrix && { matrix, incidence: incidenceChart(context, shown) };
}
