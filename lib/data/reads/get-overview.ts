import { database } from '../database';
import { PreparedRead } from '../prepared-read';

/** Notes that are shown. */
const MOST_CAUTIONS = 12;
const CAUTIONS = { weight: 'caution', study: { origin: 'own' } };

async function workOutOverview() {
  const db = await database();
  const [
    papers,
    ownStudies,
    citedStudies,
    cohorts,
    regimens,
    outcomes,
    outcomesNotReported,
    adverseEvents,
    patients,
    facts,
    cautions,
    allCautions,
  ] = await Promise.all([
    db.paper.count(),
    db.study.count({ where: { origin: 'own' } }),
    db.study.count({ where: { origin: 'cited' } }),
    db.cohort.count(),
    db.regimen.count(),
    db.outcomeResult.count(),
    db.outcomeResult.count({ where: { notReported: true } }),
    db.adverseEvent.count(),
    db.patient.count(),
    db.fact.count({ where: { method: 'reported' } }),
    db.extractionNote.findMany({
      where: CAUTIONS,
      take: MOST_CAUTIONS,
      include: { study: { select: { slug: true, shortTitleEn: true, shortTitleZh: true } } },
      orderBy: [{ paperSlug: 'asc' }, { ordinal: 'asc' }],
    }),
    db.extractionNote.count({ where: CAUTIONS }),
  ]);
  const studies = ownStudies + citedStudies;
  return {
    counts: {
      papers,
      studies,
      ownStudies,
      citedStudies,
      cohorts,
      regimens,
      outcomes,
      outcomesNotReported,
      adverseEvents,
      patients,
      facts,
    },
    cautions,
    /** Notes of caution beyond those. */
    moreCautions: allCautions - cautions.length,
  };
}

export const overviewRead = new PreparedRead(
  'overview',
  async () => new Map([['', await workOutOverview()]]),
);

/** How much the data set holds, and the notes of caution. */
export async function getOverview() {
  const overview = await overviewRead.get('');
  if (!overview) throw new Error('The database has no overview of what it holds');
  return overview;
}
