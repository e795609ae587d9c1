import { chosenColumns, type SearchParameters } from '@/app/page-context';
import { readResultsOfStudies } from '@/app/read-hit-results';
import { readTable } from '@/app/read-table';
import { listCheckResults } from '@/lib/data/reads/list-check-results';
import type { TableQuery } from '@/lib/data/table-engine/table-spec';
import { askList, EVERYTHING } from '@/lib/data/tables/ask-list';
import { LISTS } from '@/lib/data/tables/lists';
import { readPair } from '@/lib/domain/studied-pairs';
import { factsShown, pairAsked, STUDY_FACETS, studiesPage } from '@/lib/present/pages/studies/studies-page';
import { withCheckResults } from '@/lib/present/provenance/check-results';
import type { ViewContext } from '@/lib/present/words/view-context';

/** Studies that are looked at for what is near a pair that no study has. */
const MOST_NEAR = 200;

/** Studies of the tumour, and of the treatment, of a pair that no study has. */
async function studiesNear(query: TableQuery) {
  const pair = pairAsked(query);
  if (!pair) return [];
  const { tumour, other } = readPair(pair.value);
  const found = await Promise.all(
    [{ tumour: [tumour] }, { [pair.paired]: [other] }].map((filters) =>
      askList(LISTS.studies, { ...EVERYTHING, filters }, { limit: MOST_NEAR }),
    ),
  );
  return [...new Map(found.flatMap(({ rows }) => rows).map((study) => [study.slug, study])).values()];
}

/** The studies that an address asks for. */
export async function readStudies(base: ViewContext, parameters: SearchParameters) {
  const read = await readTable(LISTS.studies, parameters, STUDY_FACETS);
  const { page, asked } = read;
  const [near, results] = await Promise.all([
    page.matching === 0 ? studiesNear(asked.query) : [],
    readResultsOfStudies(page.rows.map(({ slug }) => slug)),
  ]);
  const checkResults = await listCheckResults({ facts: factsShown(base, page.rows, results, asked.query) });
  const context = withCheckResults(base, checkResults);
  return studiesPage(context, read, chosenColumns(parameters), results, near);
}
