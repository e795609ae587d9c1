import { database } from '../database';

/** All individual patients in the order of the files, with what is known of each. */
export async function listPatients() {
  const db = await database();
  return db.patient.findMany({
    orderBy: { ordinal: 'asc' },
    include: {
      study: {
        select: {
          slug: true,
          origin: true,
          paperSlug: true,
          shortTitleEn: true,
          shortTitleZh: true,
          tumours: { orderBy: { ordinal: 'asc' }, select: { tumourSlug: true } },
        },
      },
      cohort: {
        select: {
          slug: true,
          labelEn: true,
          labelZh: true,
          tumourSlug: true,
          regimens: {
            select: { regimen: { select: { drugs: { select: { drugSlug: true, supportive: true } } } } },
          },
        },
      },
      characteristics: { orderBy: { ordinal: 'asc' } },
      times: { orderBy: { measure: 'asc' } },
    },
  });
}
