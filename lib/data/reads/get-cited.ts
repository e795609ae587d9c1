import { database } from '../database';

const publication = {
  facts: { where: { kind: 'publication' }, orderBy: { ordinal: 'asc' }, include: { places: true } },
} as const;

/** A paper with the bibliographic facts that it is cited by, or null. */
export async function getCitedPaper(slug: string) {
  const db = await database();
  return db.paper.findUnique({ where: { slug }, include: publication });
}

/** A study with the paper that it is cited by, or null. */
export async function getCitedStudy(slug: string) {
  const db = await database();
  return db.study.findUnique({
    where: { slug },
    select: {
      slug: true,
      origin: true,
      titleEn: true,
      titleZh: true,
      references: true,
      paper: { include: publication },
    },
  });
}

/** Day on which a version of the data was published, "2026-11-21"; null where it never was. */
export async function getReleaseDate(version: string): Promise<string | null> {
  const db = await database();
  const release = await db.release.findUnique({ where: { version } });
  return release?.date ?? null;
}
