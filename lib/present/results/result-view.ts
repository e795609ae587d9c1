import type { Verdict } from '@/lib/audit/rule';
import type { characteristicValues } from '@/lib/domain/characteristic';
import { criteriaTerms } from '@/lib/domain/criteria-terms';
import type { Stored } from '@/lib/domain/flat-fields';
import { termOfMeasure } from '@/lib/domain/labels';
import type { outcomeValues } from '@/lib/domain/outcome';
import type { ReportedDigits } from '@/lib/domain/reported-digits';
import { type StoredTime, storedTime } from '@/lib/domain/timepoint';
import { untranslated } from '@/lib/domain/untranslated';
import { clopperPearsonInterval, wilsonInterval } from '@/lib/stats';
import { formatNumber, formatPercent, formatQuantity, formatTime } from '../words/format-number';
import {
  groupName,
  inLocale,
  measureName,
  tumourName,
  type ViewContext,
  withinSentence,
} from '../words/view-context';

export type ResultState = 'value' | 'not-reported' | 'none-observed' | 'denominator-unclear';

/** A result as it reads on every page: count, rate, interval, in that order. */
export interface ResultView {
  /** Id of the fact whose source it opens. */
  fact: string;
  state: ResultState;
  /** Whom or what a count counts, where the paper says it in words of its own. */
  counted?: string;
  /** "14/19", "5.5 months", "Significantly better". */
  figure: string;
  rate?: { text: string; calculated: boolean };
  /** As the paper prints it; calculated where it prints none. */
  interval?: { text: string; calculated: boolean };
  /** Ours, beside the one that the paper prints. */
  ownInterval?: string;
  /** Fewer than 10 patients. */
  small: boolean;
  /** The whole in words, for screen readers. */
  words: string;
  /** What the extractors remark of it. */
  note?: string;
  /** That nobody says of how many it is, in words. */
  unclear?: string;
  /** What recomputing the figure found, with both figures where they differ. */
  verdict?: { verdict: Verdict; label: string; of?: string };
}

/** What any result or characteristic may have, as the database holds it. */
type AnyNumbers = Stored<typeof outcomeValues> & Stored<typeof characteristicValues>;
type AlwaysThere = 'value' | 'sign' | 'unit' | 'count' | 'of';

export interface ResultNumbers
  extends ReportedDigits,
    Pick<AnyNumbers, AlwaysThere>,
    Partial<Omit<AnyNumbers, AlwaysThere>> {
  factId: string;
  /** The denominator was chosen by what happened under treatment: no share of it is calculated. */
  ofOutcomeDefined?: boolean;
}

export const SMALL_GROUP = 10;

const INTERVALS = { wilson: wilsonInterval, 'clopper-pearson': clopperPearsonInterval };

/** The 95 % interval of a proportion, in percent, by the method that the page's address chooses. */
export function intervalOf(
  { intervalMethod = 'wilson' }: Pick<ViewContext, 'intervalMethod'>,
  count: number,
  of: number,
): { lower: number; upper: number } {
  const { lower, upper } = INTERVALS[intervalMethod](count, of);
  return { lower: 100 * lower, upper: 100 * upper };
}

/** The share and its interval in percent, and of how many, where one may be calculated: of counts of a group that was not chosen by its outcome. */
export function shareWithInterval(
  context: Pick<ViewContext, 'intervalMethod'>,
  { count, of, ofOutcomeDefined }: Pick<ResultNumbers, 'count' | 'of' | 'ofOutcomeDefined'>,
): { value: number; lower: number; upper: number; patients: number } | null {
  if (count === null || of === null || of === 0 || ofOutcomeDefined) return null;
  return { value: (100 * count) / of, ...intervalOf(context, count, of), patients: of };
}

/** A figure of the paper with the decimals that it prints. */
export const formatPrinted = (context: ViewContext, value: number, printed: string | null | undefined) =>
  printed ?? formatNumber(context, value);

const signed = (context: ViewContext, sign: string | null, text: string) =>
  sign === null ? text : sign === '~' ? `${context.text.number.approximately} ${text}` : `${sign} ${text}`;

/** "2 % of 80": a percentage whose count is not printed keeps its denominator. */
const shareOf = (context: ViewContext, percent: string, of: number | null) =>
  of === null ? percent : context.text.number.shareOf(percent, formatNumber(context, of));

/** Times that patients were followed for end open where too few had the event. */
const TIMES = ['days', 'weeks', 'months', 'years'];

/** "16.4–not reached": the printed interval; its level where that isn't 95 %. Null where none is printed. */
function printedInterval(context: ViewContext, row: ResultNumbers): string | null {
  const { lower = null, upper = null, level = null, unit } = row;
  if (lower === null && upper === null) return null;
  const { lowerUpper, openTo, noValues, intervalAt } = context.text.number;
  const low = lower === null ? null : formatPrinted(context, lower, row.lowerPrinted);
  const high = upper === null ? null : formatPrinted(context, upper, row.upperPrinted);
  const notReached = noValues['not-reached'] ?? '';
  const limits =
    low === null
      ? openTo.below(high ?? '')
      : high !== null
        ? lowerUpper(low, high)
        : TIMES.includes(unit ?? '')
          ? lowerUpper(low, notReached)
          : openTo.above(low);
  return level === null || level === 95 ? limits : intervalAt(formatNumber(context, level), limits);
}

/** What stands in brackets behind a figure: interval, quartiles, range, as far as they are printed. */
function printedSpread(context: ViewContext, row: ResultNumbers): string | null {
  const { lowerUpper, quartiles, rangeOf } = context.text.number;
  const pair = (ends: 'quartiles' | 'range') => {
    const [lower, upper] = [row[`${ends}Lower`], row[`${ends}Upper`]];
    return typeof lower === 'number' && typeof upper === 'number'
      ? lowerUpper(
          formatPrinted(context, lower, row[`${ends}LowerPrinted`]),
          formatPrinted(context, upper, row[`${ends}UpperPrinted`]),
        )
      : null;
  };
  const interval = printedInterval(context, row);
  const [between, range] = [pair('quartiles'), pair('range')];
  const isAlone = interval === null && between === null;
  const parts = [
    interval,
    between === null ? null : quartiles(between),
    range === null || isAlone ? range : rangeOf(range),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join('; ');
}

function countResult(context: ViewContext, row: ResultNumbers): Omit<ResultView, 'words' | 'verdict'> {
  const { text } = context;
  const { count, of, value } = row;
  const base = { fact: row.factId, small: of !== null && of < SMALL_GROUP };
  const percent = (share: number) => `${formatPrinted(context, share, row.valuePrinted)} %`;
  const printed = printedSpread(context, row);
  const interval = printed === null ? {} : { interval: { text: printed, calculated: false } };
  // An estimate from a curve is no share of a number of patients.
  const isEstimate = typeof row.estimator === 'string' && row.estimator !== 'crude';
  if (count === null || of === null) {
    const sign = text.number.denominatorUnclearSign;
    const ofUnknown = count === null ? null : text.number.of(formatNumber(context, count), sign);
    return {
      ...base,
      state: of === null && !isEstimate ? 'denominator-unclear' : 'value',
      figure: ofUnknown ?? signed(context, row.sign, shareOf(context, percent(value ?? 0), of)),
      ...(count !== null && value !== null ? { rate: { text: percent(value), calculated: false } } : {}),
      ...interval,
    };
  }
  if (row.ofOutcomeDefined) {
    return {
      ...base,
      state: count === 0 ? 'none-observed' : 'value',
      figure: text.number.ofTheSelected(formatNumber(context, count), formatNumber(context, of)),
      ...(value !== null && row.unit === '%' ? { rate: { text: percent(value), calculated: false } } : {}),
      ...interval,
    };
  }
  const { lower, upper } = intervalOf(context, count, of);
  const own = text.number.lowerUpper(formatNumber(context, lower, 1), formatNumber(context, upper, 1));
  return {
    ...base,
    state: count === 0 ? 'none-observed' : 'value',
    figure: text.number.of(formatNumber(context, count), formatNumber(context, of)),
    rate:
      value !== null && row.unit === '%'
        ? { text: percent(value), calculated: false }
        : { text: formatPercent(context, (100 * count) / of, 1), calculated: true },
    // Wilson's and Clopper and Pearson's are for shares, not for what a curve was read at.
    ...(isEstimate
      ? interval
      : printed === null
        ? { interval: { text: own, calculated: true } }
        : { ...interval, ownInterval: own }),
  };
}

function numberResult(context: ViewContext, row: ResultNumbers): Omit<ResultView, 'words' | 'verdict'> {
  const printed = (value: number, digits: string | null | undefined) => formatPrinted(context, value, digits);
  const withUnit = (figure: string) =>
    formatQuantity(context, figure, row.unit ?? row.unitVerbatim ?? null, row.value, row.measure);
  const { sd, standardError, coefficientOfVariation, noValues } = context.text.number;
  const spreads = [
    typeof row.standardDeviation === 'number'
      ? sd(printed(row.standardDeviation, row.standardDeviationPrinted))
      : '',
    typeof row.standardError === 'number'
      ? `(${standardError(printed(row.standardError, row.standardErrorPrinted))})`
      : '',
    typeof row.coefficientOfVariation === 'number'
      ? `(${coefficientOfVariation(printed(row.coefficientOfVariation, row.coefficientOfVariationPrinted))})`
      : '',
  ].filter(Boolean);
  const spread = spreads.map((text) => ` ${text}`).join('');
  const base = { fact: row.factId, state: 'value' as const, small: false };
  const interval = printedSpread(context, row);
  const between = interval === null ? {} : { interval: { text: interval, calculated: false } };
  if (row.noValue) return { ...base, figure: noValues[row.noValue] ?? row.noValue, ...between };
  if (row.value === null) {
    return { ...base, figure: withUnit(`${signed(context, row.sign, interval ?? '')}${spread}`) };
  }
  const figure = withUnit(`${signed(context, row.sign, printed(row.value, row.valuePrinted))}${spread}`);
  return { ...base, figure, ...between };
}

/** The name of a term of a measure's vocabulary. @throws RangeError where the vocabulary lacks it */
export const termName = ({ labels, locale }: ViewContext, term: string, measure: string): string =>
  termOfMeasure(labels, measure, term)[locale];

/** A number of patients that is no share of others: how many were enrolled, how large a group is. */
const isPlainCount = ({ labels }: ViewContext, row: ResultNumbers) =>
  row.count !== null &&
  row.of === null &&
  row.value === null &&
  labels.measures[row.measure ?? '']?.plainCount === true;

/** Whether the words already give each number of the row. */
const saysNumbers = (words: string, { value, rangeLower, rangeUpper }: ResultNumbers) => {
  const said = (words.match(/\d+(?:\.\d+)?/gu) ?? []).map(Number);
  return [value, rangeLower, rangeUpper].every(
    (number) => typeof number !== 'number' || said.includes(number),
  );
};

function bare(context: ViewContext, row: ResultNumbers): Omit<ResultView, 'words' | 'verdict'> {
  const base = { fact: row.factId, state: 'value' as const, small: false };
  if (row.notReported) {
    return { ...base, state: 'not-reported', figure: context.text.number.notReportedSign };
  }
  if (row.term) return { ...base, figure: termName(context, row.term, row.measure ?? '') };
  if (row.inWords) return { ...base, figure: groupName(context, 'results-qualitative', row.inWords) };
  if (row.date) return { ...base, figure: row.date };
  if (isPlainCount(context, row)) return { ...base, figure: context.text.number.patients(row.count ?? 0) };
  const words = inLocale(context, row.textEn ?? null, row.textZh ?? null);
  // A mean of percentages, a change or a difference of them is no share of patients.
  const isShare =
    !row.statistic && !row.changeFromBaseline && !context.labels.measures[row.measure ?? '']?.effect;
  const isRate = row.count !== null || (row.unit === '%' && row.value !== null && isShare);
  if (isRate) return { ...countResult(context, row), ...(words ? { counted: words } : {}) };
  const hasNumber = [row.value, row.rangeLower, row.quartilesLower].some((part) => typeof part === 'number');
  if (hasNumber || row.noValue) {
    const number = numberResult(context, row);
    // A rule or criterion is its words; its number alone says nothing, and need not be said again where they say it.
    if (words) return { ...base, figure: saysNumbers(words, row) ? words : `${words} (${number.figure})` };
    return number;
  }
  if (words) return { ...base, figure: words };
  return { ...base, state: 'not-reported', figure: context.text.number.notReportedSign };
}

/** How a stored result reads. Percentages stand as printed; what the paper doesn't print is calculated and says so. */
export function resultView(context: ViewContext, row: ResultNumbers): ResultView {
  const view = bare(context, row);
  const { number } = context.text;
  const state = {
    value: '',
    'not-reported': number.notReported,
    'none-observed': number.noneObserved,
    'denominator-unclear': number.denominatorUnclear,
  }[view.state];
  const note = inLocale(context, row.noteEn ?? null, row.noteZh ?? null);
  const words = [
    view.counted,
    view.figure,
    view.rate?.text,
    view.interval && `(${view.interval.text})`,
    row.ofOutcomeDefined ? number.selected : '',
    (view.interval?.calculated || view.ownInterval) &&
      [
        ...(view.ownInterval ? [view.ownInterval] : []),
        number.intervals[context.intervalMethod ?? 'wilson'],
      ].join(' '),
    state,
    view.small ? number.small : '',
    note,
  ]
    .filter(Boolean)
    .join(' · ');
  return {
    ...view,
    words,
    ...(note ? { note } : {}),
    ...(view.state === 'denominator-unclear' ? { unclear: number.denominatorUnclear } : {}),
    ...verdictOf(context, row.factId, view.rate?.calculated),
  };
}

/**
 * The badge of a figure that the audit recomputed. It says so where it is of the denominator alone, and where the count
 * stands beside a percentage that the paper doesn't print, of which nothing was found.
 */
export function verdictOf(
  context: ViewContext,
  fact: string,
  isOfCountAlone = false,
): Pick<ResultView, 'verdict'> {
  const verdict = context.verdicts[fact];
  if (!verdict) return {};
  const { count, countVerdict, denominator, denominatorVerdict, verdictSays } = context.text.number;
  const name = context.text.verdicts[verdict] ?? verdict;
  const what = context.disagreements?.[fact];
  const said = (label: string) => (what === undefined ? label : verdictSays(label, what));
  if (context.denominatorsAlone?.has(fact))
    return { verdict: { verdict, label: said(denominatorVerdict(name)), of: denominator } };
  return isOfCountAlone
    ? { verdict: { verdict, label: said(countVerdict(name)), of: count } }
    : { verdict: { verdict, label: said(name) } };
}

/** A measure's name; what no vocabulary has a measure for is called as its record titles it. */
export function nameOfMeasure(
  context: ViewContext,
  { measure, title }: { measure: string; title?: string | null },
): string {
  if (!title || !context.labels.measures[measure]?.asTitled) return measureName(context, measure);
  return context.locale === 'en' ? title : untranslated(title, context.locale);
}

/** Of a row that may be called by its paper's own name. */
export interface Named {
  namedEn?: string | null;
  namedZh?: string | null;
}

/** What the paper calls what it measures, where the vocabulary calls it otherwise; else empty. */
export const printedName = (context: ViewContext, { namedEn = null, namedZh = null }: Named) =>
  inLocale(context, namedEn, namedZh);

/** A name as the paper prints it, and behind it the name under which the vocabulary groups it. */
export function nameWithGroup(context: ViewContext, row: Named, group: string): string {
  const printed = printedName(context, row);
  if (printed === '') return group;
  return context.text.number.namedWithin(printed, context.locale === 'en' ? withinSentence(group) : group);
}

/** What the paper calls it, as a remark beside a heading by the name of the group; empty where that is the paper's own. */
export function calledInPaper(context: ViewContext, row: Named): string {
  const printed = printedName(context, row);
  return printed && context.text.number.calledInPaper(withinSentence(printed));
}

/** A row by its group's name alone, as a heading of several rows has it. */
export const asGrouped = <Row extends Named>(row: Row) => ({ ...row, namedEn: null, namedZh: null });

/**
 * How results of one group are called together: as their papers print it where all print the same, else by the name of
 * the group, and each whose paper prints another says so.
 */
export function calledTogether<Row extends Named>(context: ViewContext, rows: readonly Row[]) {
  const isOne = new Set(rows.map((row) => printedName(context, row))).size < 2;
  return {
    headingOf: (row: Row): Row => (isOne ? row : asGrouped(row)),
    ownNameOf: (row: Row): string => {
      return isOne ? '' : calledInPaper(context, row);
    },
  };
}

/** What is measured, in full: "Progression-free survival, median, 1 year", "Result as described, Prognosis". */
export function measureTitle(
  context: ViewContext,
  row: StoredTime &
    Named & {
      measure: string;
      statistic: string | null;
      tumourSlug?: string | null;
      categoryEn?: string | null;
      categoryZh?: string | null;
      periodEn?: string | null;
      periodZh?: string | null;
      changeFromBaseline?: boolean;
      assessor?: string | null;
      model?: string | null;
      /** As a registry prints it. */
      title?: string | null;
      classEn?: string | null;
      classZh?: string | null;
    },
): string {
  const { text, locale } = context;
  const name = nameWithGroup(context, row, nameOfMeasure(context, row));
  const statistics: Record<string, string> = text.number as unknown as Record<string, string>;
  const statistic = row.statistic ? statistics[row.statistic] : undefined;
  // A category that is called like its measure says nothing more: of the sex female, "Female".
  const isSaid = (part: string | null | undefined) =>
    part?.toLowerCase() === context.labels.measures[row.measure]?.en.toLowerCase();
  const within = (en: string | null = null, zh: string | null = null) =>
    isSaid(en) ? '' : inLocale(context, en, zh);
  const category = within(row.categoryEn, row.categoryZh);
  const parts = [
    statistic ? (locale === 'zh' ? `${statistic}${name}` : `${name}, ${statistic}`) : name,
    ...(row.changeFromBaseline ? [text.number.changeFromBaseline] : []),
    ...[within(row.classEn, row.classZh)].filter(Boolean),
    ...(category ? [category] : []),
    ...(row.periodEn ? [inLocale(context, row.periodEn, row.periodZh ?? null)] : []),
    ...(row.tumourSlug ? [tumourName(context, row.tumourSlug)] : []),
    ...(storedTime(row) ? [formatTime(context, storedTime(row))] : []),
    ...(row.assessor ? [text.assessors[row.assessor] ?? row.assessor] : []),
    ...(row.model ? [text.effectModels[row.model] ?? row.model] : []),
  ];
  return parts.join(locale === 'zh' ? '，' : ', ');
}

/** What else decides what a result means: how it was estimated, in whom, of what rank, adjusted for what. */
export const resultTraits = (
  context: ViewContext,
  row: Pick<AnyNumbers, 'estimator' | 'analysisSet'> &
    Partial<Pick<AnyNumbers, 'endpointRank' | 'covariatesEn' | 'covariatesZh'>>,
): string[] => {
  const { text } = context;
  const covariates = inLocale(context, row.covariatesEn ?? null, row.covariatesZh ?? null);
  return [
    row.endpointRank ? (text.endpointRanks[row.endpointRank] ?? row.endpointRank) : '',
    row.estimator ? (text.estimators[row.estimator] ?? row.estimator) : '',
    covariates ? text.covariates(covariates) : '',
    row.analysisSet ? (text.analysisSets[row.analysisSet] ?? row.analysisSet) : '',
  ].filter(Boolean);
};

export const criteriaName = (context: ViewContext, terms: string | null) =>
  criteriaTerms(terms)
    .map((slug) => groupName(context, 'response-criteria', slug))
    // Each begins as a name does: a comma between them would want small letters.
    .join(context.locale === 'zh' ? '、' : ' · ');

/** By which criteria a result was judged: its own, else those of its study; nothing where it needs none. */
export const criteriaOfResult = (
  context: ViewContext,
  row: { measure: string; criteria: string | null },
  study: { responseCriteria: string | null },
) =>
  context.labels.measures[row.measure]?.byCriteria
    ? criteriaName(context, row.criteria ?? study.responseCriteria)
    : '';
