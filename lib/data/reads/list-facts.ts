import { groupBy } from '@/lib/domain/group-by';
import { database } from '../database';
import { readInherited } from './read-inherited';

/** All facts in the order of the papers, with all places and what is known of their study's tumours and drugs. */
export async function listFacts() {
  const db = await database();
  // Places are read whole and joined here: an include would name each of some thousand facts in its query.
  const [facts, places, studies, withInherited] = await Promise.all([
    db.fact.findMany({
      orderBy: { ordinal: 'asc' },
      include: { paper: { select: { textFile: true } } },
    }),
    db.factPlace.findMany({
      orderBy: [{ factId: 'asc' }, { ordinal: 'asc' }],
      select: { factId: true, firstLine: true, lastLine: true },
    }),
    db.study.findMany({
      select: {
        slug: true,
        shortTitleEn: true,
        shortTitleZh: true,
        tumours: { orderBy: { ordinal: 'asc' }, select: { tumourSlug: true } },
        cohorts: {
          select: { id: true, slug: true, labelEn: true, labelZh: true },
        },
        regimens: { select: { slug: true, drugs: { select: { drugSlug: true, supportive: true } } } },
      },
    }),
    readInherited(),
  ]);
  // Thousands of facts share few studies: joined here, each study is read once.
  const placesOf = groupBy(places, ({ factId }) => factId);
  const bySlug = new Map(
    studies.map((study) => [study.slug, { ...study, cohorts: study.cohorts.map(withInherited) }]),
  );
  return facts.map((fact) => ({
    ...fact,
    places: placesOf.get(fact.id) ?? [],
    study: fact.studySlug === null ? null : (bySlug.get(fact.studySlug) ?? null),
  }));
}
