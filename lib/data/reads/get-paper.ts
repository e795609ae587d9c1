import { database } from '../database';

/** Papers with what was extracted from each, counted; all of them, or some. */
export async function listPapers(slugs?: readonly string[]) {
  const db = await database();
  return db.paper.findMany({
    where: slugs ? { slug: { in: [...slugs] } } : {},
    orderBy: { ordinal: 'asc' },
    include: {
      studies: {
        orderBy: { ordinal: 'asc' },
        select: { slug: true, origin: true, shortTitleEn: true, shortTitleZh: true },
      },
      facts: { where: { kind: 'publication' }, orderBy: { ordinal: 'asc' } },
      _count: { select: { facts: { where: { method: 'reported' } }, statements: true } },
    },
  });
}

/** One paper with every fact in text order, or null. */
export async function getPaper(slug: string) {
  const db = await database();
  return db.paper.findUnique({
    where: { slug },
    include: {
      studies: {
        orderBy: { ordinal: 'asc' },
        select: { slug: true, origin: true, shortTitleEn: true, shortTitleZh: true },
      },
      facts: {
        where: { method: 'reported' },
        orderBy: { ordinal: 'asc' },
        include: { places: { orderBy: { ordinal: 'asc' } } },
      },
      statements: { orderBy: { ordinal: 'asc' }, include: { tumours: { orderBy: { ordinal: 'asc' } } } },
      notes: { orderBy: [{ ordinal: 'asc' }, { id: 'asc' }] },
      numbersSetAside: { orderBy: { id: 'asc' } },
      sections: { orderBy: { id: 'asc' } },
      sentencesSetAside: { orderBy: { id: 'asc' } },
    },
  });
}
