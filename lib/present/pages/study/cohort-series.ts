import type { StudyInput } from '@/lib/domain/study-items';
import { inLocale, type ViewContext } from '../../words/view-context';

/** The same cohort has the same colour everywhere on a page: arms first, then as in the file. */
export function seriesOf(study: StudyInput): Map<string, number> {
  const arms = study.cohorts.filter(({ role }) => role === 'arm');
  const others = study.cohorts.filter(({ role }) => role !== 'arm');
  return new Map([...arms, ...others].map(({ id }, index) => [id, index]));
}

export const cohortLabel = (context: ViewContext, study: StudyInput, id: string) => {
  const cohort = study.cohorts.find((candidate) => candidate.id === id);
  return cohort ? inLocale(context, cohort.labelEn, cohort.labelZh) : id;
};
