import { database } from '../database';

/** How many results each measure has, and how many rows each adverse event. */
export async function countResults(): Promise<{
  results: ReadonlyMap<string, number>;
  adverseEvents: ReadonlyMap<string, number>;
}> {
  const db = await database();
  const [results, events] = await Promise.all([
    db.outcomeResult.groupBy({ by: ['measure'], where: { notReported: false }, _count: true }),
    db.adverseEvent.groupBy({ by: ['term'], _count: true }),
  ]);
  return {
    results: new Map(results.map(({ measure, _count }) => [measure, _count])),
    adverseEvents: new Map(events.map(({ term, _count }) => [term, _count])),
  };
}
