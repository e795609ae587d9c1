import { database } from '../database';
import { tumoursInOrder } from './tumours-in-order';
import { ofStudies, type WithinStudies } from './within-studies';

/**
 * Every cohort with its place in its study, what it was given, and all that was seen in it; of results, where `results` says
 * so, only those of single tumours: they alone tell what was studied in which tumour.
 */
export async function listEvidenceCohorts(
  within: WithinStudies = {},
  { results = 'all' }: { results?: 'all' | 'of-tumours' } = {},
) {
  const isWhole = results === 'all';
  const db = await database();
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
            where: { measure: 'allocation', cohortId: null },
            select: { textEn: true, textZh: true, factId: true },
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
      adverseEvents: { where: isWhole ? {} : { id: { in: [] } } },
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

/** The study, with its own words on how patients came to their treatment; null where it has none. */
function studyOf<Study extends { tumours: { ordinal: number }[]; characteristics: unknown[] }>({
  characteristics,
  ...study
}: Study) {
  const [allocation = null] = characteristics as Study['characteristics'][number][];
  return { ...study, tumours: inOrder(study.tumours), allocation };
}

const inOrder = <Row extends { ordinal: number }>(rows: readonly Row[]) =>
  [...rows].sort((a, b) => a.ordinal - b.ordinal);
