import { database } from '../database';
import { countsBy } from './counts-by';
import { listQuestionedFacts } from './list-questioned-facts';
import { tumoursInOrder } from './tumours-in-order';
import { ofStudies, type WithinStudies } from './within-studies';

const ALLOCATION = 'allocation';
/** A tumour of the study's patients that the vocabulary hasn't; other conditions as a registry prints them. */
const OTHER_TUMOUR = 'other-tumour';
const CONDITIONS = ['condition', OTHER_TUMOUR];

/** Adverse events of a cohort that are read where the leading ones are asked for: a registry's record may have hundreds. */
export const LEADING_EVENTS = 24;

/**
 * Every cohort with its place in its study, what it was given, and all that was seen in it; of results, where `results` says
 * so, only those of single tumours: they alone tell what was studied in which tumour. Of adverse events, where `events` says so, only
 * the gravest and most frequent of each cohort and those that a check questions, and how many are beyond them.
 */
export async function listEvidenceCohorts(
  within: WithinStudies = {},
  {
    results = 'all',
    events = 'all',
    leading = LEADING_EVENTS,
  }: { results?: 'all' | 'of-tumours'; events?: 'all' | 'leading'; leading?: number } = {},
) {
  const isWhole = results === 'all';
  const db = await database();
  const questioned = events === 'leading' ? await listQuestionedFacts(within) : [];
  // Counted apart: within the question, Prisma counts for every cohort there is, however few are asked for.
  const beyond = countsBy(
    events === 'leading'
      ? await db.adverseEvent.groupBy({
          by: ['cohortId'],
          where: { ...ofStudies(within), leadRank: { gte: leading }, factId: { notIn: questioned } },
          _count: true,
        })
      : [],
    ({ cohortId }) => cohortId,
  );
  // What hangs on a cohort is sorted here: Prisma on libsql refuses a nested orderBy below many parents.
  const cohorts = await db.cohort.findMany({
    where: ofStudies(within),
    orderBy: [{ study: { ordinal: 'asc' } }, { ordinal: 'asc' }],
    include: {
      study: {
        select: {
          slug: true,
          ordinal: true,
          origin: true,
          paperSlug: true,
          titleEn: true,
          titleZh: true,
          shortTitleEn: true,
          shortTitleZh: true,
          references: true,
          design: true,
          phase: true,
          responseCriteria: true,
          adverseEventGrading: true,
          patients: true,
          mentionFactId: true,
          tumours: { select: { tumourSlug: true, ordinal: true } },
          settings: { select: { setting: true } },
          characteristics: {
            where: { measure: { in: [ALLOCATION, ...CONDITIONS] }, cohortId: null },
            select: { measure: true, ordinal: true, textEn: true, textZh: true, factId: true },
          },
        },
      },
      regimens: {
        include: {
          regimen: {
            select: {
              id: true,
              ordinal: true,
              slug: true,
              labelEn: true,
              labelZh: true,
              sequence: true,
              partial: true,
              drugs: { select: { drugSlug: true, supportive: true, ordinal: true, factId: true } },
              characteristics: true,
            },
          },
        },
      },
      tumours: { select: { tumourSlug: true, ordinal: true } },
      overlaps: { select: { fromId: true, toId: true, relation: true, factId: true } },
      characteristics: true,
      outcomes: { where: isWhole ? {} : { tumourSlug: { not: null } } },
      adverseEvents: {
        where: !isWhole
          ? { id: { in: [] } }
          : events === 'all'
            ? {}
            : { OR: [{ leadRank: { lt: leading } }, { factId: { in: questioned } }] },
      },
      patients: {
        select: {
          id: true,
          ordinal: true,
          labelEn: true,
          labelZh: true,
          times: {
            select: {
              measure: true,
              time: true,
              unit: true,
              event: true,
              noteEn: true,
              noteZh: true,
              factId: true,
            },
          },
        },
      },
    },
  });
  return cohorts.map((cohort) => ({
    ...cohort,
    eventsBeyond: beyond(cohort.id),
    study: studyOf(cohort.study),
    tumours: tumoursInOrder(cohort.tumours),
    regimens: inOrder(
      cohort.regimens.map(({ regimen }) => ({
        ...regimen,
        drugs: inOrder(regimen.drugs),
        characteristics: inOrder(regimen.characteristics),
      })),
    ),
    characteristics: inOrder(cohort.characteristics),
    outcomes: inOrder(cohort.outcomes),
    adverseEvents: inOrder(cohort.adverseEvents),
    patients: inOrder(cohort.patients),
  }));
}

interface Words {
  measure: string;
  ordinal: number;
  textEn: string | null;
  textZh: string | null;
  factId: string;
}

/** The study, with its own words on how patients came to their treatment, null where it has none, and on what they had. */
function studyOf<Study extends { tumours: { ordinal: number }[]; characteristics: Words[] }>({
  characteristics,
  ...study
}: Study) {
  const words = inOrder(characteristics);
  const allocation = words.find(({ measure }) => measure === ALLOCATION) ?? null;
  const conditions = words.filter(({ measure }) => measure !== ALLOCATION);
  return {
    ...study,
    tumours: inOrder(study.tumours),
    allocation,
    conditions,
    otherTumours: conditions.filter(({ measure }) => measure === OTHER_TUMOUR),
  };
}

const inOrder = <Row extends { ordinal: number }>(rows: readonly Row[]) =>
  [...rows].sort((a, b) => a.ordinal - b.ordinal);
