import { database } from '../database';

/** Measures of which results give patients out of patients, with how many do. */
export async function listCountedMeasures(): Promise<{ measure: string; results: number }[]> {
  const db = await database();
  const found = await db.outcomeResult.groupBy({
    by: ['measure'],
    where: { count: { not: null }, of: { not: null }, ofOutcomeDefined: false, notReported: false },
    _count: true,
  });
  return found
    .map(({ measure, _count }) => ({ measure, results: _count }))
    .sort((a, b) => b.results - a.results || a.measure.localeCompare(b.measure));
}
