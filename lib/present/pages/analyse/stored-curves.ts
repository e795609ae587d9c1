import type { Estimable, SurvivalAnalysis } from '@/lib/stats';
import type { Text } from '@/lib/text/en';
import type { Locale } from '@/lib/text/locale';
import { measureName, type ViewContext } from '../../words/view-context';

/** Curves of a stored study that can be laid beside a reader's own; the address of the API has them. */
export interface StoredChoice {
  value: string;
  label: string;
}

type StoredGroup = Omit<SurvivalAnalysis['groups'][number], 'median'> & {
  median: Estimable<SurvivalAnalysis['groups'][number]['median']>;
};

/** Curves of a stored study as they are laid beside a reader's own. */
export interface StoredCurves {
  title: string;
  unit: string;
  groups: StoredGroup[];
}

interface StudyWithTimes {
  slug: string;
  shortTitleEn: string;
  shortTitleZh: string;
  patientRows: { times: { measure: string }[] }[];
}

/** One choice a study and endpoint, its value the address under which the API has the curves. */
export function storedChoices(context: ViewContext, studies: readonly StudyWithTimes[]): StoredChoice[] {
  return studies.flatMap(({ slug, shortTitleEn, shortTitleZh, patientRows }) => {
    const endpoints = new Set(patientRows.flatMap(({ times }) => times.map(({ measure }) => measure)));
    const title = context.locale === 'zh' ? shortTitleZh : shortTitleEn;
    return [...endpoints].map((endpoint) => ({
      value: `/api/v1/studies/${encodeURIComponent(slug)}/survival?endpoint=${encodeURIComponent(endpoint)}`,
      label: context.text.analyse.storedChoice(title, measureName(context, endpoint)),
    }));
  });
}

/** What the API answers, with names in the reader's language. */
export function storedCurves(
  locale: Locale,
  title: string,
  answer: {
    unit: string;
    groups: (StoredGroup & { name: Record<Locale, string> })[];
  },
): StoredCurves {
  const groups = answer.groups.map(({ name, ...group }) => ({ ...group, label: name[locale] }));
  return { title, unit: answer.unit, groups };
}

/** What has to be said beside curves of two sources. */
export const storedCaution = (words: Text['analyse'], { title, unit }: StoredCurves) =>
  words.storedCaution(title, words.storedUnits[unit] ?? unit);
