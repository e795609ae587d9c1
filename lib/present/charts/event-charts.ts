import { queryRows, type TableQuery } from '@/lib/data/table-engine/table-query';
import { type AdverseEventListItem, adverseEventsTable } from '@/lib/data/tables/results-tables';
import { type EventMatrixView, eventMatrix } from '../pages/adverse-events/event-matrix';
import type { ViewContext } from '../words/view-context';
import type { RowChart } from './chart-model';
import { incidenceChart } from './incidence-chart';

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
