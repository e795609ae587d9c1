import { database } from '../database';

/** Titles in both languages, by slug. */
export interface Titles {
  studies: ReadonlyMap<string, { en: string; zh: string }>;
  papers: ReadonlyMap<string, { en: string; zh: string }>;
}

/** Titles of some studies and papers; those that are not there are left out. */
export async function getTitles(slugs: {
  studies: readonly string[];
  papers: readonly string[];
}): Promise<Titles> {
  const db = await database();
  const [studies, papers] = await Promise.all([
    slugs.studies.length === 0
      ? []
      : db.study.findMany({
          where: { slug: { in: [...slugs.studies] } },
          select: { slug: true, shortTitleEn: true, shortTitleZh: true },
        }),
    slugs.papers.length === 0
      ? []
      : db.paper.findMany({
          where: { slug: { in: [...slugs.papers] } },
          select: { slug: true, titleEn: true, titleZh: true },
        }),
  ]);
  return {
    studies: new Map(studies.map((row) => [row.slug, { en: row.shortTitleEn, zh: row.shortTitleZh }])),
    papers: new Map(papers.map((row) => [row.slug, { en: row.titleEn, zh: row.titleZh }])),
  };
}
