import { database } from '../database';

/** A study's patients with their times to events, and which cohorts its tests compare; null where there is no such study. */
export async function getPatientTimes(study: string) {
  const db = await database();
  return db.study.findUnique({
    where: { slug: study },
    select: {
      slug: true,
      cohorts: {
        orderBy: { ordinal: 'asc' },
        select: { id: true, slug: true, labelEn: true, labelZh: true },
      },
      patientRows: {
        orderBy: { ordinal: 'asc' },
        select: {
          cohortId: true,
          times: {
            orderBy: [{ measure: 'asc' }, { id: 'asc' }],
            select: { measure: true, time: true, unit: true, event: true, noteEn: true, noteZh: true },
          },
        },
      },
      tests: {
        orderBy: { ordinal: 'asc' },
        select: { endpoint: true, cohorts: { orderBy: { ordinal: 'asc' }, select: { cohortId: true } } },
      },
    },
  });
}
