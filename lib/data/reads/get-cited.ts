import { database } from '../database';
import { oncePerDatabase } from '../once-per-database';
import { PreparedRead } from '../prepared-read';

const publication = {
  facts: { where: { kind: 'publication' }, orderBy: { ordinal: 'asc' }, include: { locations: true } },
} as const;

export const citedPaperRead = new PreparedRead('cited-paper', async (slugs) => {
  const db = await database();
  const papers = await db.paper.findMany({ where: { slug: { in: [...slugs] } }, include: publication });
  return new Map(papers.map((paper) => [paper.slug, paper]));
});

/** A paper with the bibliographic facts that it is cited by, or null. */
export const getCitedPaper = (slug: string) => citedPaperRead.get(slug);

export const citedStudyRead = new PreparedRead('cited-study', async (slugs) => {
  const db = await database();
  const studies = await db.study.findMany({
    where: { slug: { in: [...slugs] } },
    select: {
      slug: true,
      origin: true,
      titleEn: true,
      titleZh: true,
      references: true,
      paper: { include: publication },
    },
  });
  return new Map(studies.map((study) => [study.slug, study]));
});

/** A study with the paper that it is cited by, or null. */
export const getCitedStudy = (slug: string) => citedStudyRead.get(slug);

const releaseDates = oncePerDatabase(async () => {
  const db = await database();
  const releases = await db.release.findMany({ select: { version: true, date: true } });
  return new Map(releases.map(({ version, date }) => [version, date]));
});

/** Day on which a version of the data was published, "2026-11-21"; null where it never was. */
export const getReleaseDate = async (version: string): Promise<string | null> =>
  (await releaseDates()).get(version) ?? null;
