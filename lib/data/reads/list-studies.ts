import { groupBy } from '@/lib/domain/group-by';
import { studyYear, YEAR_MEASURES } from '@/lib/domain/study-year';
import { database } from '../database';
import { SOUGHT_BY } from '../tables/studies-table';
import { countsBy, countsOf } from './counts-by';
import { tumoursInOrder } from './tumours-in-order';
import { ofStudies, theStudies, type WithinStudies } from './within-studies';

const DATED = {
  paperSlug: true,
  studySlug: true,
  measure: true,
  valueNumber: true,
  valueText: true,
} as const;

/** Facts that tell when studies were reported: their own, and those of papers as publications. */
async function readDates(within: WithinStudies) {
  const db = await database();
  // Papers by name: asked for through their studies, every fact of the database would be looked at.
  const papers =
    within.studies &&
    (await db.study.findMany({
      where: theStudies(within),
      distinct: 'paperSlug',
      select: { paperSlug: true },
    }));
  const ofPapers = papers ? { paperSlug: { in: papers.map(({ paperSlug }) => paperSlug) } } : {};
  const [own, publications] = await Promise.all([
    db.fact.findMany({
      where: {
        ...ofStudies(within),
        kind: 'study',
        method: 'reported',
        measure: { in: [...YEAR_MEASURES.study, ...YEAR_MEASURES.registry] },
      },
      orderBy: { ordinal: 'asc' },
      select: DATED,
    }),
    db.fact.findMany({
      where: {
        ...ofPapers,
        kind: 'publication',
        method: 'reported',
        measure: { in: [...YEAR_MEASURES.publication] },
      },
      orderBy: { ordinal: 'asc' },
      select: DATED,
    }),
  ]);
  const ofStudy = groupBy(own, ({ studySlug }) => studySlug);
  const ofPaper = groupBy(publications, ({ paperSlug }) => paperSlug);
  return ({ slug, origin, paper }: { slug: string; origin: string; paper: { slug: string } }) =>
    studyYear(origin, ofStudy.get(slug) ?? [], ofPaper.get(paper.slug) ?? []);
}

/** Studies in the order of the papers, with what tables, filters and search need. */
export async function listStudies(within: WithinStudies = {}) {
  const db = await database();
  const of = ofStudies(within);
  // Counted apart: within the question, Prisma counts for every study there is, however few are asked for.
  const counted = Promise.all([
    db.patient.groupBy({ by: ['studySlug'], where: of, _count: true }),
    db.adverseEvent.groupBy({ by: ['studySlug'], where: of, _count: true }),
    db.fact.groupBy({ by: ['studySlug'], where: { ...of, method: 'reported' }, _count: true }),
  ]);
  const reading = db.study.findMany({
    where: theStudies(within),
    // First-hand before second-hand, which is the order of the words; then in the order of the papers.
    orderBy: [{ origin: 'asc' }, { ordinal: 'asc' }],
    include: {
      paper: { select: { slug: true, titleEn: true, titleZh: true } },
      tumours: { orderBy: { ordinal: 'asc' }, select: { tumourSlug: true } },
      settings: { select: { setting: true } },
      cohorts: {
        select: {
          id: true,
          ordinal: true,
          parentId: true,
          tumours: { select: { tumourSlug: true, ordinal: true } },
          alternativeRegimens: true,
          regimens: { select: { regimenId: true } },
          labelEn: true,
          labelZh: true,
          role: true,
          size: true,
        },
      },
      regimens: {
        orderBy: { ordinal: 'asc' },
        select: {
          id: true,
          slug: true,
          labelEn: true,
          labelZh: true,
          partial: true,
          drugs: { orderBy: { ordinal: 'asc' }, select: { drugSlug: true, supportive: true } },
        },
      },
      characteristics: {
        where: { measure: { in: SOUGHT_BY } },
        select: { measure: true, textEn: true },
      },
      outcomes: {
        orderBy: { ordinal: 'asc' },
        select: { measure: true, cohortId: true, tumourSlug: true, notReported: true },
      },
    },
  });
  const [studies, [patients, events, facts], yearOf] = await Promise.all([
    reading,
    counted,
    readDates(within),
  ]);
  const countOf = {
    patientRows: countsBy(patients, ({ studySlug }) => studySlug),
    adverseEvents: countsBy(events, ({ studySlug }) => studySlug),
    facts: countsBy(facts, ({ studySlug }) => studySlug),
  };
  // Sorted here: a nested orderBy on libsql has a limit of parents.
  return studies.map(({ outcomes, ...study }) => ({
    ...study,
    year: yearOf(study),
    _count: countsOf(countOf, study.slug),
    cohorts: [...study.cohorts]
      .sort((a, b) => a.ordinal - b.ordinal)
      .map((cohort) => ({ ...cohort, tumours: tumoursInOrder(cohort.tumours) })),
    outcomes,
  }));
}
