import { database } from '../database';

/** What the papers say of a drug or a tumour, paper by paper. */
export async function listStatements(about: { drugSlug: string } | { tumourSlug: string }) {
  const db = await database();
  return db.statement.findMany({
    where: 'tumourSlug' in about ? { OR: [about, { tumours: { some: about } }] } : about,
    orderBy: { ordinal: 'asc' },
    include: {
      paper: { select: { slug: true, titleEn: true, titleZh: true } },
      study: { select: { slug: true, origin: true, shortTitleEn: true, shortTitleZh: true } },
    },
  });
}
