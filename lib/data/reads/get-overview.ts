import { database } from '../database';
import { PreparedRead } from '../prepared-read';

async function workOutOverview() {
  const db = await database();
  const [
    papers,
    primaryStudies,
    registryStudies,
    secondaryStudies,
    cohorts,
    regimens,
    outcomes,
    outcomesNotReported,
    adverseEvents,
    patients,
    facts,
  ] = await Promise.all([
    db.paper.count({ where: { recordNumber: null } }),
    db.study.count({ where: { origin: 'primary' } }),
    db.study.count({ where: { origin: 'registry' } }),
    db.study.count({ where: { origin: 'secondary' } }),
    db.cohort.count(),
    db.regimen.count(),
    db.outcomeResult.count(),
    db.outcomeResult.count({ where: { notReported: true } }),
    db.adverseEvent.count(),
    db.patient.count(),
    db.fact.count({ where: { method: 'reported' } }),
  ]);
  const studies = primaryStudies + registryStudies + secondaryStudies;
  return {
    counts: {
      papers,
      studies,
      primaryStudies,
      registryStudies,
      secondaryStudies,
      cohorts,
      regimens,
      outcomes,
      outcomesNotReported,
      adverseEvents,
      patients,
      facts,
    },
  };
}

export const overviewRead = new PreparedRead(
  'overview',
  async () => new Map([['', await workOutOverview()]]),
);

/** How much the data set holds. */
export async function getOverview() {
  const overview = await overviewRead.get('');
  if (!overview) throw new Error('The database has no overview of what it holds');
  return overview;
}
