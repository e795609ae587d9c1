import { chosenColumns, type SearchParameters } from '@/app/page-context';
import { readCohortEvidence } from '@/app/read-cohort-evidence';
import { listOutcomes } from '@/lib/store/queries/list-outcomes';
import { keptPooling, outcomesForest, readPooling } from '@/lib/views/outcomes/outcomes-forest';
import { outcomesPage } from '@/lib/views/results-pages';
import { readTableQuery } from '@/lib/views/table-query';
import { outcomesTable } from '@/lib/views/tables/results-tables';
import type { ViewContext } from '@/lib/views/view-context';

/** The outcomes that an address asks for, as the page and its embedded charts show them. */
export async function readOutcomes(context: ViewContext, parameters: SearchParameters) {
  const [rows, evidence] = await Promise.all([listOutcomes(), readCohortEvidence()]);
  const query = readTableQuery(outcomesTable(context.labels), parameters);
  const pooling = readPooling(parameters);
  const table = outcomesPage(context, rows, query, chosenColumns(parameters), keptPooling(pooling));
  return { table, forest: outcomesForest(context, { rows, evidence, query, table, pooling }) };
}
