import type { Verdict } from '@/lib/audit/rule';
import type { CheckResultItem } from '@/lib/data/tables/audit-table';
import type { Label, Labels } from '@/lib/domain/labels';
import { ownValue } from '@/lib/domain/own-value';
import { isPart } from '@/lib/domain/treatment';
import type { Text } from '@/lib/text/en';
import type { Locale } from '@/lib/text/locale';

/** How the interval of a single proportion is calculated; Wilson's, where nothing is chosen. */
export type IntervalMethod = 'wilson' | 'clopper-pearson';

/** What every view needs: the language, its words, and the names of terms. */
export interface ViewContext {
  locale: Locale;
  text: Text;
  labels: Labels;
  /** What the audit found of each printed figure, worst first, by the id of its fact. */
  verdicts: Readonly<Record<string, Verdict>>;
  /** What the worst check of a figure found that does not agree, in its figures, by the id of its fact. */
  disagreements?: Readonly<Record<string, string>>;
  /** The checks behind them, worst first, for what is said of several figures together. */
  checkResults?: readonly CheckResultItem[];
  /** Facts of which the audit questions the denominator alone. */
  denominatorsAlone?: ReadonlySet<string>;
  /** Facts of groups that do not add up to their whole: no test is made of them. */
  questionedParts?: ReadonlySet<string>;
  intervalMethod?: IntervalMethod;
}

/** A term's name, or its slug where the vocabulary lacks it (an older link, say). */
export function nameOf(context: ViewContext, terms: Record<string, Label> | undefined, slug: string): string {
  return ownValue(terms, slug)?.[context.locale] ?? slug;
}

export const tumourName = (context: ViewContext, slug: string) =>
  nameOf(context, context.labels.tumours, slug);
export const drugName = (context: ViewContext, slug: string) => nameOf(context, context.labels.drugs, slug);
export const measureName = (context: ViewContext, slug: string) =>
  nameOf(context, context.labels.measures, slug);
/** A measure by its acronym, where it has one among its other names or begins with one: PFS, OS, ECOG. */
export function shortMeasureName(context: ViewContext, slug: string): string {
  const name = measureName(context, slug);
  const others = ownValue(context.labels.measures, slug)?.synonyms ?? [];
  return others.find((other) => /^[A-Z]{2,4}$/u.test(other)) ?? name.match(/^[A-Z]{3,}/u)?.[0] ?? name;
}

export const adverseEventName = (context: ViewContext, slug: string) =>
  nameOf(context, context.labels.adverseEvents, slug);
export const groupName = (context: ViewContext, group: string, slug: string) =>
  nameOf(context, ownValue(context.labels.groups, group), slug);

/** The text of a pair of columns (`labelEn`, `labelZh`) in the reader's language. */
export const inLocale = (context: Pick<ViewContext, 'locale'>, en: string | null, zh: string | null) =>
  (context.locale === 'zh' ? zh : en) ?? '';

/** What a study calls a regimen; one that is only a part of what was given says so. */
export function regimenName(
  context: ViewContext,
  { labelEn, labelZh, partial }: { labelEn: string; labelZh: string; partial?: boolean },
): string {
  const name = inLocale(context, labelEn, labelZh);
  return partial ? context.text.regimen.partial(name) : name;
}

/** Joins names as the language does. */
export const joinNames = (context: ViewContext, names: readonly string[]) =>
  names.join(context.locale === 'zh' ? '、' : ', ');

/** Only the first word of a sentence is capital in English; acronyms and codes stay. */
export const withinSentence = (name: string) =>
  /^[A-Z][a-z]/u.test(name) ? `${name[0]?.toLowerCase()}${name.slice(1)}` : name;

/** The drugs of a treatment: "Doxorubicin + ifosfamide"; of one of which but a part is printed, that it is. */
export function treatmentName(
  context: ViewContext,
  { drugs, slug = '' }: { drugs: readonly string[]; slug?: string },
): string {
  const names = drugs.map((drug, index) => {
    const name = drugName(context, drug);
    return index > 0 ? withinSentence(name) : name;
  });
  const name = names.join(context.locale === 'zh' ? '＋' : ' + ');
  return isPart(slug) ? context.text.regimen.withRest(name) : name;
}

/** Joins sentences as the language does; those that are empty are left out. */
export const joinSentences = (context: ViewContext, sentences: readonly string[]) =>
  sentences.filter(Boolean).join(context.locale === 'zh' ? '' : ' ');

/** A tumour with what it was treated with: "Angiosarcoma, everolimus". */
export const pairName = ({ text }: Pick<ViewContext, 'text'>, tumour: string, other: string) =>
  text.map.pair(tumour, withinSentence(other));
