import type { Timepoint } from '@/lib/domain/timepoint';
import type { ViewContext } from './view-context';

const BCP47 = { en: 'en-GB', zh: 'zh-CN' } as const;

/** One a language and number of decimals: to make one takes longer than to format with it. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(locale: ViewContext['locale'], decimals: number | undefined): Intl.NumberFormat {
  const key = `${locale} ${decimals}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(
    BCP47[locale],
    decimals === undefined
      ? { maximumFractionDigits: 6 }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals },
  );
  formats.set(key, made);
  return made;
}

/** A number in the reader's language, never with more decimals than it has. */
export const formatNumber = (
  { locale }: Pick<ViewContext, 'locale'>,
  value: number,
  decimals?: number,
): string => formatOf(locale, decimals).format(value);

/** A difference in percentage points, with one decimal and a minus in place of a hyphen. @param share of 1 */
export const formatPoints = (context: Pick<ViewContext, 'locale'>, share: number): string =>
  formatNumber(context, 100 * share, 1).replace('-', '−');

export const formatPercent = (context: Pick<ViewContext, 'locale'>, value: number, decimals?: number) =>
  `${formatNumber(context, value, decimals)} %`;

/** P values as journals print them: three decimals, `< 0.001` below. */
export function formatPValue(context: Pick<ViewContext, 'locale'>, value: number): string {
  return value < 0.001 ? `< ${formatNumber(context, 0.001)}` : formatNumber(context, value, 3);
}

const dateFormat = (language: string) =>
  new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' });
const dateFormats = { en: dateFormat(BCP47.en), zh: dateFormat(BCP47.zh) };

export const formatDate = ({ locale }: Pick<ViewContext, 'locale'>, date: Date): string =>
  dateFormats[locale].format(date);

/** A time ("1 year", "6–8 months") in the reader's language; empty where there is none. */
export function formatTime(context: ViewContext, time: Timepoint | undefined): string {
  if (!time) return '';
  const { sign = '', value, upper, unit } = time;
  const word = context.text.units[(upper ?? value) === 1 ? unit : `${unit}s`] ?? unit;
  return `${sign}${upper === undefined ? value : `${value}–${upper}`} ${word}`;
}

/** Where the figure stands among a unit's words, if not in front of them. */
const FIGURE = '{}';
/** How the vocabulary writes it. */
const SQUARE_METRE = /\/m2(?!\w)/u;

/**
 * A figure with its unit in the reader's words: "3 operations", "1 operation", "day 1–3 of the cycle". Units without
 * a word (mg/m2, cm) stand as they are.
 */
export function formatQuantity(
  { text: { units, ageUnits } }: Pick<ViewContext, 'text'>,
  figure: string,
  unit: string | null,
  value: number | null = null,
  measure?: string,
): string {
  if (!unit) return figure;
  const ofAge = measure === 'age' ? ageUnits[unit] : undefined;
  if (ofAge) return `${figure} ${ofAge}`;
  const singular = value === 1 && unit.endsWith('s') ? units[unit.slice(0, -1)] : undefined;
  const words = (singular ?? units[unit] ?? unit).replace(SQUARE_METRE, '/m²');
  return words.includes(FIGURE) ? words.replace(FIGURE, figure) : `${figure} ${words}`;
}
