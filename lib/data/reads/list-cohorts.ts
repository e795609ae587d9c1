import { database } from '../database';
import { readInherited } from './read-inherited';
import { ofStudies, type WithinStudies } from './within-studies';

/** All cohorts, study by study, with what they were given, overlaps and what describes them. */
export async function listCohorts(within: WithinStudies = {}) {
  const db = await database();
  const cohorts = db.cohort.findMany({
    where: ofStudies(within),
    orderBy: [{ study: { ordinal: 'asc' } }, { ordinal: 'asc' }],
    include: {
      study: {
        select: {
          slug: true,
          origin: true,
          paperSlug: true,
          titleEn: true,
          titleZh: true,
          shortTitleEn: true,
          shortTitleZh: true,
          tumours: { orderBy: { ordinal: 'asc' }, select: { tumourSlug: true } },
        },
      },
      overlaps: {
        orderBy: { id: 'asc' },
        select: { toId: true, relation: true, noteEn: true, noteZh: true },
      },
      overlappedBy: {
        orderBy: { id: 'asc' },
        select: { fromId: true, relation: true, noteEn: true, noteZh: true },
      },
      characteristics: { where: { kind: 'cohort' }, orderBy: { ordinal: 'asc' } },
      _count: { select: { patients: true, outcomes: true, adverseEvents: true } },
    },
  });
  const [rows, withInherited] = await Promise.all([cohorts, readInherited(within)]);
  return rows.map(withInherited);
}
