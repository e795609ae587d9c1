import { DISCREPANCIES } from '@/lib/audit/rule';
import { database } from '../database';
import type { WithinStudies } from './within-studies';

/** A question has a limit of parameters; of more, the gravest are known. */
const MOST = 400;

/** Facts of some studies that a check found not to agree, or that it was made of; the gravest first. */
export async function listQuestionedFacts({ studies }: WithinStudies): Promise<string[]> {
  const db = await database();
  const found = await db.checkResultFact.findMany({
    where: {
      checkResult: {
        verdict: { in: [...DISCREPANCIES] },
        ...(studies ? { studySlug: { in: [...studies] } } : {}),
      },
    },
    orderBy: [{ checkResult: { ordinal: 'asc' } }, { ordinal: 'asc' }],
    select: { factId: true },
    take: MOST,
  });
  return [...new Set(found.map(({ factId }) => factId))];
}
