import { database } from '../database';
import { countsBy, countsOf } from './counts-by';
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
    },
  });
  // Counted apart: within the question, Prisma counts for every cohort there is, however few are asked for.
  const where = ofStudies(within);
  const [rows, withInherited, patients, outcomes, events] = await Promise.all([
    cohorts,
    readInherited(within),
    db.patient.groupBy({ by: ['cohortId'], where, _count: true }),
    db.outcomeResult.groupBy({ by: ['cohortId'], where, _count: true }),
    db.adverseEvent.groupBy({ by: ['cohortId'], where, _count: true }),
  ]);
  const countOf = {
    patients: countsBy(patients, ({ cohortId }) => cohortId),
    outcomes: countsBy(outcomes, ({ cohortId }) => cohortId),
    adverseEvents: countsBy(events, ({ cohortId }) => cohortId),
  };
  return rows.map((row) => withInherited({ ...row, _count: countsOf(countOf, row.id) }));
}
