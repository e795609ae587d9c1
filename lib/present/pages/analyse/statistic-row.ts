import { isNotEstimable, type NotEstimable } from '@/lib/stats';
import { formatNumber, formatPValue } from '../../words/format-number';
import type { ViewContext } from '../../words/view-context';

/** The numbers of one statistic, unrounded; null: undefined or not reached. */
export interface Figures {
  estimate?: number | null;
  lower?: number | null;
  upper?: number | null;
  standardError?: number | null;
  statistic?: number;
  degreesOfFreedom?: number;
  pValue?: number | null;
}

/** One line of the results: on the page its text, in the file its figures. */
export interface StatisticRow {
  key: string;
  name: string;
  /** Group, comparison or study. */
  of: string;
  text: string;
  figures: Figures;
  /** Why there is no estimate, where there is none. */
  reason?: string;
}

/** As many digits as can be read, with a minus; the files have all. */
export const shortNumber = ({ locale }: Pick<ViewContext, 'locale'>, value: number, digits = 3) =>
  (Math.abs(value) >= 1e-4 || value === 0
    ? // Infinity comes out as ∞.
      value.toLocaleString(locale === 'zh' ? 'zh-CN' : 'en-GB', { maximumSignificantDigits: digits })
    : value.toExponential(2)
  ).replaceAll('-', '−');

/** Makes the lines of a result table in the reader's language. */
export class StatisticLines {
  readonly rows: StatisticRow[] = [];

  constructor(private readonly context: ViewContext) {}

  /** A line whose text isn't made of an estimate and its interval. */
  add(name: string, of: string, text: string, figures: Figures = {}, reason?: string): void {
    const { statistics } = this.context.text.analyse;
    const key = `${name}|${of}|${this.rows.length}`;
    this.rows.push({ key, name: statistics[name] ?? name, of, text, figures, ...(reason ? { reason } : {}) });
  }

  /** A line that says why there is no estimate. */
  private missing(name: string, of: string, { notEstimable }: NotEstimable): void {
    const reason = this.context.text.notEstimable[notEstimable];
    this.add(name, of, reason, {}, reason);
  }

  /** `1.52 (0.71–3.26), P = 0.28` */
  estimate(name: string, of: string, part: Figures | NotEstimable): void {
    if (isNotEstimable(part)) this.missing(name, of, part);
    else this.add(name, of, this.estimateText(part), part);
  }

  /** `χ² = 4.2, 1 df, P = 0.041` */
  test(
    name: string,
    of: string,
    part: { chiSquare: number; degreesOfFreedom: number; pValue: number } | NotEstimable,
  ): void {
    if (isNotEstimable(part)) {
      this.missing(name, of, part);
      return;
    }
    const { chiSquare: statistic, degreesOfFreedom, pValue } = part;
    const df = this.context.text.survival.df(degreesOfFreedom);
    const text = this.joined(`χ² = ${formatNumber(this.context, statistic, 3)}`, df, this.pText(pValue));
    this.add(name, of, text, { statistic, degreesOfFreedom, pValue });
  }

  pText(pValue: number): string {
    const text = formatPValue(this.context, pValue);
    return `P ${text.startsWith('<') ? text : `= ${text}`}`;
  }

  estimateText({ estimate, lower, upper, pValue }: Figures): string {
    const number = (value: number | null | undefined) =>
      typeof value === 'number' ? shortNumber(this.context, value) : this.context.text.number.notReportedSign;
    const interval = lower === undefined ? '' : ` (${number(lower)}${this.dash(lower)}${number(upper)})`;
    const figures = `${number(estimate)}${interval}`;
    return typeof pValue === 'number' ? this.joined(figures, this.pText(pValue)) : figures;
  }

  /** Parts of a line, with the comma of the language. */
  joined(...parts: string[]): string {
    return parts.filter(Boolean).join(this.context.locale === 'zh' ? '，' : ', ');
  }

  /** "–" between limits reads wrongly where the second is below 0. */
  private dash(lower: number | null): string {
    return lower !== null && lower < 0 ? this.context.text.analyse.toLimit : '–';
  }
}
