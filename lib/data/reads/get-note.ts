import { database } from '../database';

/** A note of the extractors with its paper and study, or null. */
export async function getNote(id: string) {
  const db = await database();
  return db.extractionNote.findUnique({
    where: { id },
    include: {
      locations: { orderBy: { ordinal: 'asc' } },
      paper: { select: { slug: true, titleEn: true, titleZh: true, textFile: true } },
      study: { select: { slug: true, shortTitleEn: true, shortTitleZh: true } },
    },
  });
}
