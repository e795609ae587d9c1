import { database } from '../database';

/** The study of each of these cohorts that there is, by the cohort's id. */
export async function studiesOfCohorts(ids: readonly string[]): Promise<Map<string, string>> {
  const db = await database();
  const found = await db.cohort.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, studySlug: true },
  });
  return new Map(found.map(({ id, studySlug }) => [id, studySlug]));
}
