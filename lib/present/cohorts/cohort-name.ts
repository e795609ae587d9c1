import type { Locale } from '@/lib/text/locale';
import type { ViewContext } from '../words/view-context';

interface StudyTitles {
  shortTitleEn: string;
  shortTitleZh: string;
}
interface CohortLabels {
  role: string;
  labelEn: string;
  labelZh: string;
}

/**
 * What a cohort is called beside cohorts of other studies, and the other half of its name: "All patients" would be the
 * same of each, so that a study's whole group goes by the study.
 */
export function namesAmongStudies(
  locale: Locale,
  study: StudyTitles,
  cohort: CohortLabels,
): { name: string; of: string } {
  const [label, title] =
    locale === 'zh' ? [cohort.labelZh, study.shortTitleZh] : [cohort.labelEn, study.shortTitleEn];
  return cohort.role === 'all' ? { name: title, of: label } : { name: label, of: title };
}

export const nameAmongStudies = (
  { locale }: Pick<ViewContext, 'locale'>,
  study: StudyTitles,
  cohort: CohortLabels,
) => namesAmongStudies(locale, study, cohort).name;

/** The same in full: "ALTER0203, Anlotinib"; of a study's whole group the study alone. */
export function fullCohortName(
  { locale, text }: Pick<ViewContext, 'locale' | 'text'>,
  study: StudyTitles,
  cohort: CohortLabels,
): string {
  const { name, of } = namesAmongStudies(locale, study, cohort);
  return cohort.role === 'all' ? name : text.comparability.cohortOf(of, name);
}
