import { database } from '../database';
import { PreparedRead } from '../prepared-read';

async function readStudies(slugs: readonly string[]) {
  const db = await database();
  return db.study.findMany({
    where: { slug: { in: [...slugs] } },
    include: {
      paper: { include: { references: { orderBy: { ordinal: 'asc' } } } },
      tumours: { orderBy: { ordinal: 'asc' }, select: { tumourSlug: true } },
      settings: { select: { setting: true } },
      cohorts: {
        orderBy: { ordinal: 'asc' },
        include: {
          tumours: { select: { tumourSlug: true } },
          regimens: { select: { regimenId: true } },
          overlaps: {
            include: {
              to: { include: { study: { select: { slug: true, shortTitleEn: true, shortTitleZh: true } } } },
            },
          },
          overlappedBy: {
            include: {
              from: {
                include: { study: { select: { slug: true, shortTitleEn: true, shortTitleZh: true } } },
              },
            },
          },
        },
      },
      regimens: {
        orderBy: { ordinal: 'asc' },
        include: { drugs: { orderBy: { ordinal: 'asc' } }, treatments: { orderBy: { ordinal: 'asc' } } },
      },
      characteristics: { orderBy: { ordinal: 'asc' } },
      outcomes: { orderBy: { ordinal: 'asc' } },
      tests: {
        orderBy: { ordinal: 'asc' },
        include: { cohorts: { orderBy: { ordinal: 'asc' } }, counts: true },
      },
      adverseEvents: { orderBy: { ordinal: 'asc' } },
      measurements: { orderBy: { ordinal: 'asc' } },
      statements: {
        orderBy: { ordinal: 'asc' },
        include: { claims: true, tumours: { orderBy: { ordinal: 'asc' } } },
      },
      notes: { orderBy: { ordinal: 'asc' }, include: { locations: { orderBy: { ordinal: 'asc' } } } },
      patientRows: { orderBy: { ordinal: 'asc' }, include: { times: true } },
    },
  });
}

export const studyRead = new PreparedRead(
  'study',
  async (slugs) => new Map((await readStudies(slugs)).map((study) => [study.slug, study])),
);

/** One study with everything its page shows, or null. */
export const getStudy = (slug: string) => studyRead.get(slug);
