import { database } from '../database';

/** Where each cohort stands in its study, and which cohorts share patients: all that a count of patients needs. */
export async function listCohortPlaces() {
  const db = await database();
  const [cohorts, overlaps] = await Promise.all([
    db.cohort.findMany({
      select: {
        id: true,
        studySlug: true,
        parentId: true,
        partition: true,
        role: true,
        study: { select: { origin: true } },
      },
    }),
    db.cohortOverlap.findMany({ select: { fromId: true, toId: true, relation: true } }),
  ]);
  return { cohorts, overlaps };
}
