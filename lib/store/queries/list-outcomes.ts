import { database } from '../database';

const STUDY = {
  select: {
    slug: true,
    shortTitleEn: true,
    shortTitleZh: true,
    origin: true,
    paperSlug: true,
    design: true,
    phase: true,
    responseCriteria: true,
    references: true,
    tumours: { select: { tumourSlug: true } },
    settings: { select: { setting: true } },
  },
} as const;

const COHORT = {
  include: {
    regimens: {
      include: {
        regimen: {
          select: {
            slug: true,
            labelEn: true,
            labelZh: true,
            drugs: { select: { drugSlug: true, supportive: true } },
          },
        },
      },
    },
  },
} as const;

/** All outcome results, in the order of the files, with their study and cohort. */
export async function listOutcomes() {
  const db = await database();
  return db.outcomeResult.findMany({
    orderBy: { ordinal: 'asc' },
    include: { study: STUDY, cohort: COHORT, versus: COHORT },
  });
}

/** All adverse events, in the order of the files, with their study and cohort. */
export async function listAdverseEvents() {
  const db = await database();
  return db.adverseEvent.findMany({ orderBy: { ordinal: 'asc' }, include: { study: STUDY, cohort: COHORT } });
}
