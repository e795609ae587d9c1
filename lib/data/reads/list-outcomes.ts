import { database } from '../database';
import { readInherited } from './read-inherited';
import { ofStudies, type WithinStudies } from './within-studies';

const STUDY = {
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
} as const;

/** All outcome results, in the order of the files, with their study and cohort; a cohort with what it inherits. */
export async function listOutcomes(within: WithinStudies = {}) {
  const db = await database();
  const [rows, withInherited] = await Promise.all([
    db.outcomeResult.findMany({
      where: ofStudies(within),
      orderBy: { ordinal: 'asc' },
      include: { study: STUDY, cohort: true, versus: true },
    }),
    readInherited(within),
  ]);
  return rows.map((row) => ({
    ...row,
    cohort: withInherited(row.cohort),
    versus: row.versus && withInherited(row.versus),
  }));
}

/** All adverse events, in the order of the files, with their study and cohort; a cohort with what it inherits. */
export async function listAdverseEvents(within: WithinStudies = {}) {
  const db = await database();
  const [rows, withInherited] = await Promise.all([
    db.adverseEvent.findMany({
      where: ofStudies(within),
      orderBy: { ordinal: 'asc' },
      include: { study: STUDY, cohort: true },
    }),
    readInherited(within),
  ]);
  return rows.map((row) => ({ ...row, cohort: withInherited(row.cohort) }));
}
