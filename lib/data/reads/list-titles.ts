import { database } from '../database';
import type { Titles } from './get-titles';

/** Titles of all studies (short) and papers in both languages, by slug. */
export async function listTitles(): Promise<Titles> {
  const db = await database();
  const [studies, papers] = await Promise.all([
    db.study.findMany({ select: { slug: true, shortTitleEn: true, shortTitleZh: true } }),
    db.paper.findMany({ select: { slug: true, titleEn: true, titleZh: true } }),
  ]);
  return {
    studies: new Map(studies.map((row) => [row.slug, { en: row.shortTitleEn, zh: row.shortTitleZh }])),
    papers: new Map(papers.map((row) => [row.slug, { en: row.titleEn, zh: row.titleZh }])),
  };
}
