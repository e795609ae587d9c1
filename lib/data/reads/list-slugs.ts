import { database } from '../database';
import { askList, EVERYTHING } from '../tables/ask-list';
import { LISTS } from '../tables/lists';

/** Treatments that are named. */
const MOST_TREATMENTS = 5000;

/** Slugs of all studies and papers, and of the tumours, drugs and treatments that they tell of. */
export async function listSlugs() {
  const db = await database();
  const [papers, drugs, studies, treatments] = await Promise.all([
    db.paper.findMany({ orderBy: { slug: 'asc' }, select: { slug: true } }),
    db.drug.findMany({ where: { regimens: { some: {} } }, orderBy: { slug: 'asc' }, select: { slug: true } }),
    askList(LISTS.studies, EVERYTHING, { limit: 0, facets: ['study', 'tumour'] }),
    askList(LISTS.treatments, EVERYTHING, { limit: MOST_TREATMENTS }),
  ]);
  const slugsOf = (rows: readonly { slug: string }[]) => rows.map(({ slug }) => slug);
  const valuesOf = (facet: string) => (studies.facets[facet] ?? []).map(({ value }) => value);
  return {
    papers: slugsOf(papers),
    drugs: slugsOf(drugs),
    regimens: slugsOf(treatments.rows),
    studies: valuesOf('study'),
    tumours: valuesOf('tumour'),
  };
}
