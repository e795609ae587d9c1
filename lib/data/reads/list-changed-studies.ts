import { chunksOf } from '@/lib/domain/chunks-of';
import { database } from '../database';

/** Studies that are named at once: a question has a limit of parameters. */
const AT_ONCE = 500;

/** Titles of the studies of which a release changed a fact; those that are no longer there are left out. */
export async function listChangedStudies() {
  const db = await database();
  const changed = await db.factChange.findMany({ distinct: ['studySlug'], select: { studySlug: true } });
  const studies: { slug: string; shortTitleEn: string; shortTitleZh: string }[] = [];
  for (const some of chunksOf(
    changed.flatMap(({ studySlug }) => studySlug ?? []),
    AT_ONCE,
  ))
    studies.push(
      ...(await db.study.findMany({
        where: { slug: { in: [...some] } },
        select: { slug: true, shortTitleEn: true, shortTitleZh: true },
      })),
    );
  return studies;
}
