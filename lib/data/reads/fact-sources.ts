import { database } from '../database';
import { PAPER_STATUS } from './paper-status-columns';

/** Where some facts stand, by id; those that are not there are left out. */
export async function factSources(ids: readonly string[]) {
  const db = await database();
  const facts = await db.fact.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      paperSlug: true,
      paper: { select: { textFile: true, ...PAPER_STATUS } },
      verbatim: true,
      section: true,
      firstLine: true,
      lastLine: true,
      path: true,
    },
  });
  return new Map(facts.map((fact) => [fact.id, fact]));
}
