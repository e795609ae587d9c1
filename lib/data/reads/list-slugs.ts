import { database } from '../database';
import type { FacetCount } from '../table-engine/table-spec';
import { askList, EVERYTHING } from '../tables/ask-list';
import { LISTS } from '../tables/lists';

/** Slugs of all studies and papers, and of the tumours, drugs and treatments that they tell of. */
export async function listSlugs() {
  const db = await database();
  const [papers, drugs, studies, treatments] = await Promise.all([
    db.paper.findMany({ orderBy: { slug: 'asc' }, select: { slug: true } }),
    db.drug.findMany({ where: { regimens: { some: {} } }, orderBy: { slug: 'asc' }, select: { slug: true } }),
    askList(LISTS.studies, EVERYTHING, { limit: 0, facets: ['study', 'tumour'] }),
    askList(LISTS.treatments, EVERYTHING, { limit: 0, facets: ['regimen'] }),
  ]);
  const slugsOf = (rows: readonly { slug: string }[]) => rows.map(({ slug }) => slug);
  const valuesOf = (counts: FacetCount[] = []) => counts.map(({ value }) => value);
  return {
    papers: slugsOf(papers),
    drugs: slugsOf(drugs),
    regimens: valuesOf(treatments.facets.regimen),
    studies: valuesOf(studies.facets.study),
    tumours: valuesOf(studies.facets.tumour),
  };
}
