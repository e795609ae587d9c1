import { listOutcomes } from '@/lib/data/reads/list-outcomes';
import { readTableQuery } from '@/lib/data/table-engine/table-query';
import { outcomesTable } from '@/lib/data/tables/results-tables';
import { keptPooling, outcomesForest, readPooling } from '@/lib/present/pages/outcomes/outcomes-forest';
import { outcomesPage } from '@/lib/present/pages/outcomes/results-pages';
import type { ViewContext } from '@/lib/present/words/view-context';
import { chosenColumns, type SearchParameters } from '../../page-context';
import { readCohortEvidence } from '../../read-cohort-evidence';

/** The outcomes that an address asks for, as the page and its embedded charts show them. */
export async function readOutcomes(context: ViewContext, parameters: SearchParameters) {
  const [rows, evidence] = await Promise.all([listOutcomes(), readCohortEvidence()]);
  const query = readTableQuery(outcomesTable(context.labels), parameters);
  const pooling = readPooling(parameters);
  const table = outcomesPage(context, rows, query, chosenColumns(parameters), keptPooling(pooling));
  return { table, forest: outcomesForest(context, { rows, evidence, query, table, pooling }) };
}
