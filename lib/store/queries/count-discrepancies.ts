import { database } from '../database';

/** Verdicts that say that a printed figure is wrong; rounding and what can't be checked are none. */
const DISCREPANT = ['changes-conclusion', 'disagrees'];

/** Findings of the audit that don't agree, by study. Studies without any are absent. */
export async function countDiscrepancies(): Promise<Map<string, number>> {
  const db = await database();
  const counts = await db.finding.groupBy({
    by: ['studySlug'],
    where: { verdict: { in: DISCREPANT }, studySlug: { not: null } },
    _count: { _all: true },
  });
  return new Map(counts.map(({ studySlug, _count }) => [studySlug ?? '', _count._all]));
}
