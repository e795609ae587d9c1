import { database } from '../database';
import { readInherited } from './read-inherited';
import { ofStudies, type WithinStudies } from './within-studies';

/** All individual patients in the order of the files, with what is known of each. */
export async function listPatients(within: WithinStudies = {}) {
  const db = await database();
  const patients = db.patient.findMany({
    where: ofStudies(within),
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
        select: { id: true, slug: true, labelEn: true, labelZh: true },
      },
      characteristics: { orderBy: { ordinal: 'asc' } },
      times: { orderBy: { measure: 'asc' } },
    },
  });
  const [rows, withInherited] = await Promise.all([patients, readInherited(within)]);
  return rows.map((row) => ({ ...row, cohort: withInherited(row.cohort) }));
}
