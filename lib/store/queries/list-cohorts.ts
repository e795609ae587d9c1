import { database } from '../database';

/** All cohorts, study by study, with their regimens, overlaps and what describes them. */
export async function listCohorts() {
  const db = await database();
  return db.cohort.findMany({
    orderBy: [{ study: { ordinal: 'asc' } }, { ordinal: 'asc' }],
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
      regimens: {
        orderBy: { regimen: { ordinal: 'asc' } },
        include: {
          regimen: {
            select: {
              slug: true,
              labelEn: true,
              labelZh: true,
              drugs: { orderBy: { ordinal: 'asc' }, select: { drugSlug: true, supportive: true } },
            },
          },
        },
      },
      overlaps: { orderBy: { id: 'asc' }, select: { toId: true, relation: true } },
      overlappedBy: { orderBy: { id: 'asc' }, select: { fromId: true, relation: true } },
      characteristics: { where: { kind: 'cohort' }, orderBy: { ordinal: 'asc' } },
      _count: { select: { patients: true, outcomes: true, adverseEvents: true } },
    },
  });
}
