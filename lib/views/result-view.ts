import type { Verdict } from '@/lib/audit/rule';
import { wilsonInterval } from '@/lib/stats';
import { formatNumber, formatPercent, formatTime, formatUnit } from './format-number';
import { groupName, inLocale, measureName, tumourName, type ViewContext } from './view-context';

export type ResultState = 'value' | 'not-reported' | 'none-seen' | 'denominator-unclear';

/** A result as it reads on every page: count, rate, interval, in that order. */
export interface ResultView {
  /** Id of the fact whose source it opens. */
  fact: string;
  state: ResultState;
  /** "14/19", "5.5 months", "Significantly better". */
  figure: string;
  rate?: { text: string; calculated: boolean };
  interval?: { text: string; calculated: boolean };
  /** Fewer than 10 patients. */
  small: boolean;
  /** The whole in words, for screen readers. */
  words: string;
  /** What recomputing the figure found. */
  verdict?: { verdict: Verdict; label: string };
}

export interface ResultNumbers {
  factId: string;
  value: number | null;
  sign: string | null;
  unit: string | null;
  numerator: number | null;
  denominator: number | null;
  rangeLower?: number | null;
  rangeUpper?: number | null;
  lower?: number | null;
  upper?: number | null;
  level?: number | null;
  standardDeviation?: number | null;
  term?: string | null;
  textEn?: string | null;
  textZh?: string | null;
  date?: string | null;
  notReported?: boolean;
  statistic?: string | null;
}

export const SMALL_GROUP = 10;

/** The Wilson interval in percent, and its words. */
export function intervalOf(numerator: number, denominator: number): { lower: number; upper: number } {
  const { lower, upper } = wilsonInterval(numerator, denominator);
  return { lower: 100 * lower, upper: 100 * upper };
}

function formatRange(context: ViewContext, lower: number, upper: number) {
  return context.text.number.lowerUpper(formatNumber(context, lower), formatNumber(context, upper));
}

const signed = (context: ViewContext, sign: string | null, text: string) =>
  sign === null ? text : sign === '~' ? `${context.text.number.approximately} ${text}` : `${sign} ${text}`;

function countResult(context: ViewContext, row: ResultNumbers): Omit<ResultView, 'words' | 'verdict'> {
  const { text } = context;
  const { numerator, denominator, value } = row;
  const base = { fact: row.factId, small: denominator !== null && denominator < SMALL_GROUP };
  if (numerator === null || denominator === null) {
    const sign = text.number.denominatorUnclearSign;
    const count = numerator === null ? null : text.number.of(formatNumber(context, numerator), sign);
    return {
      ...base,
      state: denominator === null ? 'denominator-unclear' : 'value',
      figure: count ?? signed(context, row.sign, formatPercent(context, value ?? 0)),
      ...(count !== null && value !== null
        ? { rate: { text: formatPercent(context, value), calculated: false } }
        : {}),
    };
  }
  const { lower, upper } = intervalOf(numerator, denominator);
  return {
    ...base,
    state: numerator === 0 ? 'none-seen' : 'value',
    figure: text.number.of(formatNumber(context, numerator), formatNumber(context, denominator)),
    rate:
      value !== null && row.unit === '%'
        ? { text: formatPercent(context, value), calculated: false }
        : { text: formatPercent(context, (100 * numerator) / denominator, 1), calculated: true },
    interval: {
      text: text.number.lowerUpper(formatNumber(context, lower, 1), formatNumber(context, upper, 1)),
      calculated: true,
    },
  };
}

function numberResult(context: ViewContext, row: ResultNumbers): Omit<ResultView, 'words' | 'verdict'> {
  const unit = formatUnit(context, row.unit);
  const withUnit = (figure: string) => (unit ? `${figure} ${unit}` : figure);
  const hasRange = typeof row.rangeLower === 'number' && typeof row.rangeUpper === 'number';
  const range = hasRange ? formatRange(context, row.rangeLower ?? 0, row.rangeUpper ?? 0) : null;
  const spread =
    typeof row.standardDeviation === 'number'
      ? ` ${context.text.number.sd(formatNumber(context, row.standardDeviation))}`
      : '';
  const base = { fact: row.factId, state: 'value' as const, small: false };
  if (row.value === null) return { ...base, figure: withUnit(signed(context, row.sign, range ?? '')) };
  const figure = withUnit(`${signed(context, row.sign, formatNumber(context, row.value))}${spread}`);
  if (typeof row.lower === 'number' && typeof row.upper === 'number') {
    return {
      ...base,
      figure,
      interval: { text: formatRange(context, row.lower, row.upper), calculated: false },
    };
  }
  return { ...base, figure, ...(range ? { interval: { text: range, calculated: false } } : {}) };
}

/** Names of terms that a `term` value may come from, searched in the order of the vocabularies. */
function termName(context: ViewContext, term: string): string {
  const { labels } = context;
  for (const group of Object.values(labels.groups)) {
    if (group[term]) return group[term][context.locale];
  }
  return labels.tumours[term] ? tumourName(context, term) : term;
}

function bare(context: ViewContext, row: ResultNumbers): Omit<ResultView, 'words' | 'verdict'> {
  const base = { fact: row.factId, state: 'value' as const, small: false };
  if (row.notReported) {
    return { ...base, state: 'not-reported', figure: context.text.number.notReportedSign };
  }
  if (row.term) return { ...base, figure: termName(context, row.term) };
  if (row.date) return { ...base, figure: row.date };
  const isRate = row.numerator !== null || (row.unit === '%' && row.value !== null);
  if (isRate) return countResult(context, row);
  if (row.value !== null || typeof row.rangeLower === 'number') return numberResult(context, row);
  if (row.textEn || row.textZh)
    return { ...base, figure: inLocale(context, row.textEn ?? null, row.textZh ?? null) };
  return { ...base, state: 'not-reported', figure: context.text.number.notReportedSign };
}

/** How a stored result reads. Percentages stand as printed; what the paper doesn't print is calculated and says so. */
export function resultView(context: ViewContext, row: ResultNumbers): ResultView {
  const view = bare(context, row);
  const { number } = context.text;
  const state = {
    value: '',
    'not-reported': number.notReported,
    'none-seen': number.noneSeen,
    'denominator-unclear': number.denominatorUnclear,
  }[view.state];
  const words = [
    view.figure,
    view.rate?.text,
    view.interval && `(${view.interval.text})`,
    state,
    view.small ? number.small : '',
  ]
    .filter(Boolean)
    .join(' · ');
  return { ...view, words, ...verdictOf(context, row.factId) };
}

/** The badge of a figure that the audit recomputed. */
export function verdictOf(context: ViewContext, fact: string): Pick<ResultView, 'verdict'> {
  const verdict = context.verdicts[fact];
  return verdict ? { verdict: { verdict, label: context.text.verdicts[verdict] ?? verdict } } : {};
}

/** What is measured, in full: "Median progression-free survival, 1 year". */
export function measureTitle(
  context: ViewContext,
  row: {
    measure: string;
    statistic: string | null;
    timepoint?: string | null;
    tumourSlug?: string | null;
    term?: string | null;
  },
): string {
  const { text, locale } = context;
  const name = measureName(context, row.measure);
  const statistics: Record<string, string> = text.number as unknown as Record<string, string>;
  const statistic = row.statistic ? statistics[row.statistic] : undefined;
  const parts = [
    statistic ? (locale === 'zh' ? `${statistic}${name}` : `${name}, ${statistic}`) : name,
    ...(row.tumourSlug ? [tumourName(context, row.tumourSlug)] : []),
    ...(row.timepoint ? [formatTime(context, row.timepoint)] : []),
  ];
  return parts.join(locale === 'zh' ? '，' : ', ');
}

export const criteriaName = (context: ViewContext, slug: string | null) =>
  slug === null ? '' : groupName(context, 'response-criteria', slug);
