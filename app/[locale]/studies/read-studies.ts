import { chosenColumns, type SearchParameters } from '@/app/page-context';
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
  const [near, checkResults] = await Promise.all([
    read.page.matching === 0 ? studiesNear(read.asked.query) : [],
    listCheckResults({ facts: factsShown(base, read.page.rows) }),
  ]);
  return studiesPage(withCheckResults(base, checkResults), read, chosenColumns(parameters), near);
}
