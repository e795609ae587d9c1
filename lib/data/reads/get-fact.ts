import { withLetter } from '@/lib/domain/fact';
import { database } from '../database';
import { PAPER_STATUS } from './paper-status-columns';

/** A fact with every fact of its entry and all their places, or null; under an id that was a number as well. */
export async function getFactGroup(id: string) {
  const db = await database();
  const fact = await db.fact.findUnique({ where: { id: withLetter(id) }, select: { entry: true } });
  if (!fact) return null;
  const facts = await db.fact.findMany({
    where: { entry: fact.entry },
    orderBy: { ordinal: 'asc' },
    include: {
      locations: { orderBy: { ordinal: 'asc' } },
      paper: {
        select: {
          slug: true,
          titleEn: true,
          titleZh: true,
          textFile: true,
          recordNumber: true,
          recordVersion: true,
          recordUrl: true,
          ...PAPER_STATUS,
        },
      },
      study: {
        select: {
          slug: true,
          origin: true,
          references: true,
          shortTitleEn: true,
          shortTitleZh: true,
          cohorts: { select: { slug: true, labelEn: true, labelZh: true } },
        },
      },
    },
  });
  return facts;
}
