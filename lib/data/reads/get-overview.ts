import { database } from '../database';

/** How much the data set holds, and the notes of caution. */
export async function getOverview() {
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
      where: { weight: 'caution', study: { origin: 'own' } },
      include: { study: { select: { slug: true, shortTitleEn: true, shortTitleZh: true } } },
      orderBy: [{ paperSlug: 'asc' }, { ordinal: 'asc' }],
    }),
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
  };
}
