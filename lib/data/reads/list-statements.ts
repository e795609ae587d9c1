import { database } from '../database';

/** Statements that a page shows. */
const MOST_STATEMENTS = 200;

/** What the papers say of a drug or a tumour, paper by paper, the first 200. */
export async function listStatements(about: { drugSlug: string } | { tumourSlug: string }) {
  const db = await database();
  return db.statement.findMany({
    where: 'tumourSlug' in about ? { OR: [about, { tumours: { some: about } }] } : about,
    orderBy: { ordinal: 'asc' },
    take: MOST_STATEMENTS,
    include: {
      paper: { select: { slug: true, titleEn: true, titleZh: true } },
      study: { select: { slug: true, origin: true, shortTitleEn: true, shortTitleZh: true } },
    },
  });
}
