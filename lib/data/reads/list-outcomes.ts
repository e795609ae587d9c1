import { groupBy } from '@/lib/domain/group-by';
import { originRank } from '@/lib/domain/kinds';
import { eventRank, outcomeRank } from '@/lib/domain/told-how';
import { database } from '../database';
import { readInherited } from './read-inherited';
import { ofStudies, theStudies, type WithinStudies } from './within-studies';

function found<Row>(rows: ReadonlyMap<string, Row>, key: string): Row {
  const row = rows.get(key);
  if (row === undefined) throw new Error(`A result refers to ${key}, which is not there`);
  return row;
}

/**
 * The studies and cohorts that results refer to, a cohort with what it inherits. Many results share them: read apart, each
 * is made once.
 */
async function readAround(within: WithinStudies) {
  const db = await database();
  const [studies, cohorts, withInherited] = await Promise.all([
    db.study.findMany({
      where: theStudies(within),
      select: {
        slug: true,
        shortTitleEn: true,
        shortTitleZh: true,
        origin: true,
        paperSlug: true,
        design: true,
        phase: true,
        responseCriteria: true,
        adverseEventGrading: true,
        references: true,
        tumours: { select: { tumourSlug: true } },
        settings: { select: { setting: true } },
      },
    }),
    db.cohort.findMany({
      where: ofStudies(within),
      select: { id: true, slug: true, labelEn: true, labelZh: true, role: true, size: true },
    }),
    readInherited(within),
  ]);
  const bySlug = new Map(studies.map((study) => [study.slug, study]));
  const byId = new Map(cohorts.map((cohort) => [cohort.id, withInherited(cohort)]));
  const cohort = (id: string) => found(byId, id);
  return {
    cohort,
    ofRow: ({ studySlug, cohortId }: { studySlug: string; cohortId: string }) => ({
      study: found(bySlug, studySlug),
      cohort: cohort(cohortId),
    }),
  };
}

/**
 * Rows study by study as lists show them: what papers report of their own patients before what registries hold, and that
 * before what is cited; within a study by rank, and else as they stand in the files.
 */
function inListOrder<Row extends { study: { slug: string; origin: string } }>(
  rows: readonly Row[],
  rankOf: (row: Row) => number,
): Row[] {
  const byStudy = groupBy(rows, ({ study }) => study.slug);
  return [...byStudy.values()]
    .map((ofStudy) => ofStudy.toSorted((a, b) => rankOf(a) - rankOf(b)))
    .toSorted(([a], [b]) => originRank(a?.study.origin ?? '') - originRank(b?.study.origin ?? ''))
    .flat();
}

/** All outcome results in the order of their list, with their study and cohort; a cohort with what it inherits. */
export async function listOutcomes(within: WithinStudies = {}) {
  const db = await database();
  const [rows, around] = await Promise.all([
    db.outcomeResult.findMany({ where: ofStudies(within), orderBy: { ordinal: 'asc' } }),
    readAround(within),
  ]);
  const results = rows.map((row) => ({
    ...row,
    ...around.ofRow(row),
    versus: row.versusId === null ? null : around.cohort(row.versusId),
  }));
  return inListOrder(results, outcomeRank);
}

/** All adverse events in the order of their list, with their study and cohort; a cohort with what it inherits. */
export async function listAdverseEvents(within: WithinStudies = {}) {
  const db = await database();
  const [rows, around] = await Promise.all([
    db.adverseEvent.findMany({ where: ofStudies(within), orderBy: { ordinal: 'asc' } }),
    readAround(within),
  ]);
  const events = rows.map((row) => ({ ...row, ...around.ofRow(row) }));
  return inListOrder(events, eventRank);
}
