import { database } from '../database';

/** Studies that are offered. */
const MOST_STUDIES = 200;

/** The first studies of which patients' own times are known, with the endpoints of those times and their units. */
export async function listStudiesWithTimes() {
  const db = await database();
  return db.study.findMany({
    where: { patientRows: { some: { times: { some: {} } } } },
    orderBy: [{ origin: 'asc' }, { ordinal: 'asc' }],
    take: MOST_STUDIES,
    select: {
      slug: true,
      shortTitleEn: true,
      shortTitleZh: true,
      patientRows: { select: { times: { select: { measure: true } } } },
    },
  });
}
