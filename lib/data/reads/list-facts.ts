import { groupBy } from '@/lib/domain/group-by';
import { database } from '../database';
import { readInherited } from './read-inherited';

/** All facts of some papers, or of all, in the order of the papers, with all places and what is known of their study's tumours and drugs. */
export async function listFacts({ papers }: { papers?: readonly string[] } = {}) {
  const ofPapers = papers ? { paperSlug: { in: [...papers] } } : {};
  const db = await database();
  // Places are read whole and joined here: an include would name each of some thousand facts in its query.
  const [facts, ofPaper, places, studies, withInherited] = await Promise.all([
    db.fact.findMany({ where: ofPapers, orderBy: { ordinal: 'asc' } }),
    db.paper.findMany({
      where: papers ? { slug: { in: [...papers] } } : {},
      select: { slug: true, textFile: true },
    }),
    db.factLocation.findMany({
      where: papers ? { fact: ofPapers } : {},
      orderBy: [{ factId: 'asc' }, { ordinal: 'asc' }],
      select: { factId: true, firstLine: true, lastLine: true, path: true },
    }),
    db.study.findMany({
      where: ofPapers,
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
    readInheritedOf(papers),
  ]);
  // Thousands of facts share few studies: joined here, each study is read once.
  const textFiles = new Map(ofPaper.map(({ slug, textFile }) => [slug, { textFile }]));
  const locationsOf = groupBy(places, ({ factId }) => factId);
  const bySlug = new Map(
    studies.map((study) => [study.slug, { ...study, cohorts: study.cohorts.map(withInherited) }]),
  );
  return facts.map((fact) => ({
    ...fact,
    paper: textFiles.get(fact.paperSlug) as { textFile: string },
    locations: locationsOf.get(fact.id) ?? [],
    study: fact.studySlug === null ? null : (bySlug.get(fact.studySlug) ?? null),
  }));
}

/** Cohorts of some papers inherit from cohorts of the same studies. */
async function readInheritedOf(papers: readonly string[] | undefined) {
  if (!papers) return readInherited();
  const db = await database();
  const studies = await db.study.findMany({
    where: { paperSlug: { in: [...papers] } },
    select: { slug: true },
  });
  return readInherited({ studies: studies.map(({ slug }) => slug) });
}
