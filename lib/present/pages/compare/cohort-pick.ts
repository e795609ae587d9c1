import type { Locale } from '@/lib/text/locale';
import { labelled } from '@/lib/text/punctuation';
import { namesAmongStudies } from '../../cohorts/cohort-name';
import type { ViewContext } from '../../words/view-context';
import { FEWEST_COHORTS, MOST_COHORTS } from './compare-address';

/** A box that puts a cohort into the comparison, wherever the cohort is shown. */
export interface CohortPick {
  id: string;
  /** Cohort and study in each language: the list of what is chosen outlives a change of language. */
  names: Record<'en' | 'zh', { name: string; of: string }>;
  /** What stands beside the box, and what follows it for who can't see where it stands. */
  text: string;
  rest: string;
  most: number;
}

interface StudyTitles {
  shortTitleEn: string;
  shortTitleZh: string;
}
interface CohortNames {
  id: string;
  role: string;
  labelEn: string;
  labelZh: string;
}
type Words = Pick<ViewContext, 'text' | 'locale'>;

const labelsIn = (locale: Locale, study: StudyTitles, cohort: CohortNames) =>
  locale === 'zh'
    ? { label: cohort.labelZh, title: study.shortTitleZh }
    : { label: cohort.labelEn, title: study.shortTitleEn };

/** A box that says "Compare". */
export function cohortPick({ text, locale }: Words, study: StudyTitles, cohort: CohortNames): CohortPick {
  const names = {
    en: namesAmongStudies('en', study, cohort),
    zh: namesAmongStudies('zh', study, cohort),
  };
  const { label, title } = labelsIn(locale, study, cohort);
  const rest = text.basket.named(title, label);
  return { id: cohort.id, names, text: text.basket.pick, rest, most: MOST_COHORTS };
}

/** The same without words beside it, for rows that are full of such boxes: they are said where it can't be seen. */
export const bareBox = ({ text, rest, ...pick }: CohortPick): CohortPick => ({
  ...pick,
  text: '',
  rest: `${text} ${rest}`,
});

/** A box that says the cohort's name and size, where its study is plain to see. */
export function namedPick(
  context: Words,
  study: StudyTitles,
  cohort: CohortNames & { size: number | null },
): CohortPick {
  const pick = cohortPick(context, study, cohort);
  const { label, title } = labelsIn(context.locale, study, cohort);
  return {
    ...pick,
    text: cohort.size === null ? label : context.text.basket.sized(label, cohort.size),
    rest: labelled(title, pick.text),
  };
}

/** What the bar of chosen cohorts says; `{count}`, `{most}` and `{name}` are filled in by the browser. */
export type BasketWords = ReturnType<typeof basketWords>;

export function basketWords({ text, locale }: Pick<ViewContext, 'text' | 'locale'>) {
  const { sized: _sized, named: _named, ...words } = text.basket;
  return {
    locale,
    action: `/${locale}/compare`,
    fewest: FEWEST_COHORTS,
    most: MOST_COHORTS,
    ...words,
  };
}
