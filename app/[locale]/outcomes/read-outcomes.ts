import { chosenColumns, type SearchParameters } from '@/app/page-context';
import { readTable } from '@/app/read-table';
import { listCheckResults } from '@/lib/data/reads/list-check-results';
import { listEvidenceCohorts } from '@/lib/data/reads/list-evidence-cohorts';
import { askList } from '@/lib/data/tables/ask-list';
import { LISTS } from '@/lib/data/tables/lists';
import { cohortEvidence } from '@/lib/domain/evidence-cohort';
import {
  asksForForest,
  keptPooling,
  outcomesForest,
  ROWS_FOR_FOREST,
  readPooling,
} from '@/lib/present/pages/outcomes/outcomes-forest';
import { OUTCOME_FACETS, outcomesPage } from '@/lib/present/pages/outcomes/results-pages';
import { withCheckResults } from '@/lib/present/provenance/check-results';
import type { ViewContext } from '@/lib/present/words/view-context';

/** The outcomes that an address asks for, as the page and its embedded charts show them. */
export async function readOutcomes(base: ViewContext, parameters: SearchParameters) {
  const read = await readTable(LISTS.outcomes, parameters, OUTCOME_FACETS);
  const { query } = read.asked;
  const { matching } = read.page;
  const hasForest = matching > 0 && asksForForest(query);
  // A forest of more rows than it looks at is not drawn, so that none of them are needed.
  const rows =
    hasForest && matching <= ROWS_FOR_FOREST
      ? (await askList(LISTS.outcomes, query, { limit: ROWS_FOR_FOREST })).rows
      : [];
  const studies = [...new Set(rows.map(({ study }) => study.slug))];
  const facts = [...new Set([...rows, ...read.page.rows].map(({ factId }) => factId))];
  const [cohorts, checkResults] = await Promise.all([
    studies.length === 0 ? [] : listEvidenceCohorts({ studies }),
    listCheckResults({ facts }),
  ]);
  const context = withCheckResults(base, checkResults);
  const pooling = readPooling(parameters);
  const table = outcomesPage(context, read, chosenColumns(parameters), keptPooling(pooling));
  if (!hasForest) return { table, forest: null };
  const evidence = cohortEvidence(cohorts);
  return { table, forest: outcomesForest(context, { rows, matching, evidence, query, table, pooling }) };
}
