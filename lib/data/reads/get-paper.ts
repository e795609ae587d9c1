import { groupBy } from '@/lib/domain/group-by';
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
  const reported = { method: 'reported' } as const;
  // Read apart: below thousands of facts no engine takes the places of each.
  const [paper, places] = await Promise.all([
    db.paper.findUnique({
      where: { slug },
      include: {
        studies: {
          orderBy: { ordinal: 'asc' },
          select: { slug: true, origin: true, shortTitleEn: true, shortTitleZh: true },
        },
        facts: { where: reported, orderBy: { ordinal: 'asc' } },
        statements: { orderBy: { ordinal: 'asc' }, include: { tumours: { orderBy: { ordinal: 'asc' } } } },
        notes: {
          orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
          include: { places: { orderBy: { ordinal: 'asc' } } },
        },
        excludedNumbers: { orderBy: { id: 'asc' } },
        sections: { orderBy: { id: 'asc' } },
        excludedSentences: { orderBy: { id: 'asc' } },
      },
    }),
    db.factPlace.findMany({
      where: { fact: { paperSlug: slug, ...reported } },
      orderBy: [{ factId: 'asc' }, { ordinal: 'asc' }],
    }),
  ]);
  if (!paper) return null;
  const placesOf = groupBy(places, ({ factId }) => factId);
  return { ...paper, facts: paper.facts.map((fact) => ({ ...fact, places: placesOf.get(fact.id) ?? [] })) };
}
