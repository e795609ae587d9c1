import { database } from '../database';
import { ofStudies, type WithinStudies } from './within-studies';

/** Reported tests, each with the cohorts that it compares, in the order of the data. */
export async function listTests(within: WithinStudies = {}) {
  const db = await database();
  const tests = await db.testResult.findMany({
    where: ofStudies(within),
    orderBy: { ordinal: 'asc' },
    include: { cohorts: { select: { cohortId: true, ordinal: true } } },
  });
  return tests.map((test) => ({
    ...test,
    cohorts: [...test.cohorts].sort((a, b) => a.ordinal - b.ordinal).map(({ cohortId }) => cohortId),
  }));
}

export type TestOfCohorts = Awaited<ReturnType<typeof listTests>>[number];
