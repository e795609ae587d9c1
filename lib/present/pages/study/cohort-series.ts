import type { StudyInput } from '@/lib/domain/study-items';
import { inLocale, type ViewContext } from '../../words/view-context';

/**
 * The same cohort has the same colour everywhere on a page: arms first, then as in the file. Where a study compares no
 * groups, its subgroups and sets are of the same patients, and all have the first: each chart names its own.
 */
export function seriesOf(study: StudyInput): Map<string, number> {
  const arms = study.cohorts.filter(({ role }) => role === 'arm');
  const others = study.cohorts.filter(({ role }) => role !== 'arm');
  const isOneGroup = comparedCohorts(study).size < 2;
  return new Map([...arms, ...others].map(({ id }, index) => [id, isOneGroup ? 0 : index]));
}

/** Arms, groups with rows of patients, and what results and tests set against one another. */
const comparedCohorts = ({ cohorts, outcomes, patientRows, tests }: StudyInput): Set<string> =>
  new Set([
    ...cohorts.filter(({ role }) => role === 'arm').map(({ id }) => id),
    ...patientRows.map(({ cohortId }) => cohortId),
    ...tests.flatMap((test) => test.cohorts.map(({ cohortId }) => cohortId)),
    ...outcomes.flatMap(({ cohortId, versusId }) => (versusId === null ? [] : [cohortId, versusId])),
  ]);

/** What a study calls a cohort. */
export const cohortLabel = (
  context: Pick<ViewContext, 'locale'>,
  study: Pick<StudyInput, 'cohorts'>,
  id: string,
) => {
  const cohort = study.cohorts.find((candidate) => candidate.id === id);
  return cohort ? inLocale(context, cohort.labelEn, cohort.labelZh) : id;
};
