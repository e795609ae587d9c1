import { groupBy } from '@/lib/domain/group-by';
import { database } from '../database';
import { countsBy, countsOf } from './counts-by';

/** Papers with what was extracted from each, counted; all of them, or some. */
export async function listPapers(slugs?: readonly string[]) {
  const db = await database();
  const ofPapers = slugs ? { paperSlug: { in: [...slugs] } } : {};
  // Counted apart: within the question, Prisma counts for every paper there is, however few are asked for.
  const [papers, facts, statements] = await Promise.all([
    db.paper.findMany({
      where: slugs ? { slug: { in: [...slugs] } } : {},
      orderBy: { ordinal: 'asc' },
      include: {
        studies: {
          orderBy: { ordinal: 'asc' },
          select: { slug: true, origin: true, shortTitleEn: true, shortTitleZh: true },
        },
        facts: { where: { kind: 'publication' }, orderBy: { ordinal: 'asc' } },
      },
    }),
    db.fact.groupBy({ by: ['paperSlug'], where: { ...ofPapers, method: 'reported' }, _count: true }),
    db.statement.groupBy({ by: ['paperSlug'], where: ofPapers, _count: true }),
  ]);
  const countOf = {
    facts: countsBy(facts, ({ paperSlug }) => paperSlug),
    statements: countsBy(statements, ({ paperSlug }) => paperSlug),
  };
  return papers.map((paper) => ({ ...paper, _count: countsOf(countOf, paper.slug) }));
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
          include: { locations: { orderBy: { ordinal: 'asc' } } },
        },
        excludedNumbers: { orderBy: { id: 'asc' } },
        sections: { orderBy: { id: 'asc' } },
        excludedSentences: { orderBy: { id: 'asc' } },
      },
    }),
    db.factLocation.findMany({
      where: { fact: { paperSlug: slug, ...reported } },
      orderBy: [{ factId: 'asc' }, { ordinal: 'asc' }],
    }),
  ]);
  if (!paper) return null;
  const locationsOf = groupBy(places, ({ factId }) => factId);
  return {
    ...paper,
    facts: paper.facts.map((fact) => ({ ...fact, locations: locationsOf.get(fact.id) ?? [] })),
  };
}
