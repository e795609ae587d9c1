import { chunksOf } from '@/lib/domain/chunks-of';
import type { CohortLink } from '@/lib/domain/shared-patients';
import { database } from '../database';

/** Studies that are asked for at once: a question has a limit of parameters. */
const AT_ONCE = 500;

/** Where each cohort of some studies stands in its own, and which of them share patients: all that a count of patients needs. */
export async function listCohortPlaces(studies: readonly string[]) {
  const db = await database();
  const cohorts: Awaited<ReturnType<typeof placesOf>> = [];
  const overlaps: CohortLink[] = [];
  const placesOf = (studySlug: { in: string[] }) =>
    db.cohort.findMany({
      where: { studySlug },
      select: {
        id: true,
        studySlug: true,
        parentId: true,
        partition: true,
        role: true,
        study: { select: { origin: true } },
      },
      orderBy: { id: 'asc' },
    });
  for (const some of chunksOf(studies, AT_ONCE)) {
    const of = { in: [...some] };
    const [places, links] = await Promise.all([
      placesOf(of),
      // Those that lead to a study which isn't asked for tie nobody here to anybody.
      db.cohortOverlap.findMany({
        where: { from: { studySlug: of } },
        select: { fromId: true, toId: true, relation: true },
        orderBy: [{ fromId: 'asc' }, { toId: 'asc' }],
      }),
    ]);
    cohorts.push(...places);
    overlaps.push(...links);
  }
  return { cohorts, overlaps };
}
