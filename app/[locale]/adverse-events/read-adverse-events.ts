import { chosenColumns, type SearchParameters } from '@/app/page-context';
import { readTable } from '@/app/read-table';
import { listCheckResults } from '@/lib/data/reads/list-check-results';
import { askList } from '@/lib/data/tables/ask-list';
import { LISTS } from '@/lib/data/tables/lists';
import { adverseEventCharts, ROWS_FOR_CHARTS } from '@/lib/present/charts/adverse-event-charts';
import { adverseEventsPage, EVENT_FACETS } from '@/lib/present/pages/outcomes/results-pages';
import { withCheckResults } from '@/lib/present/provenance/check-results';
import type { ViewContext } from '@/lib/present/words/view-context';

/** The adverse events that an address asks for, as the page and its embedded charts show them. */
export async function readAdverseEvents(base: ViewContext, parameters: SearchParameters) {
  const read = await readTable(LISTS.adverseEvents, parameters, EVENT_FACETS);
  const { rows } = await askList(LISTS.adverseEvents, read.asked.query, { limit: ROWS_FOR_CHARTS });
  const facts = [...new Set([...rows, ...read.page.rows].map(({ factId }) => factId))];
  const context = withCheckResults(base, await listCheckResults({ facts }));
  return {
    table: adverseEventsPage(context, read, chosenColumns(parameters)),
    charts: adverseEventCharts(context, rows, read.page),
  };
}
