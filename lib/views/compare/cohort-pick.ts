import type { ViewContext } from '../view-context';
import { FEWEST_COHORTS, MOST_COHORTS } from './compare-address';

/** A box that puts a cohort into the comparison, wherever the cohort is shown. */
export interface CohortPick {
  id: string;
  /** Study and cohort in each language: the list of what is chosen outlives a change of language. */
  names: { en: string; zh: string };
  text: string;
  /** Study and cohort in the reader's language, for who can't see beside what the box stands. */
  of: string;
  most: number;
}

/** `study` by its short titles. */
export function cohortPick(
  { text, locale }: Pick<ViewContext, 'text' | 'locale'>,
  study: { shortTitleEn: string; shortTitleZh: string },
  cohort: { id: string; labelEn: string; labelZh: string },
): CohortPick {
  const names = {
    en: `${study.shortTitleEn}: ${cohort.labelEn}`,
    zh: `${study.shortTitleZh}：${cohort.labelZh}`,
  };
  return { id: cohort.id, names, text: text.basket.pick, of: names[locale], most: MOST_COHORTS };
}

/** The same box with the cohort's own name beside it, where its study is plain to see. */
export function namedPick(
  context: Pick<ViewContext, 'text' | 'locale'>,
  study: { shortTitleEn: string; shortTitleZh: string },
  cohort: { id: string; labelEn: string; labelZh: string; size: number | null },
): CohortPick {
  const pick = cohortPick(context, study, cohort);
  const label = context.locale === 'zh' ? cohort.labelZh : cohort.labelEn;
  return {
    ...pick,
    text: cohort.size === null ? label : context.text.basket.sized(label, cohort.size),
    of: `(${pick.text} ${pick.of})`,
  };
}

/** What the bar of chosen cohorts says; `{count}`, `{most}` and `{name}` are filled in by the browser. */
export type BasketWords = ReturnType<typeof basketWords>;

export function basketWords({ text, locale }: Pick<ViewContext, 'text' | 'locale'>) {
  const { sized: _, ...words } = text.basket;
  return {
    locale,
    action: `/${locale}/compare`,
    fewest: FEWEST_COHORTS,
    most: MOST_COHORTS,
    ...words,
  };
}
