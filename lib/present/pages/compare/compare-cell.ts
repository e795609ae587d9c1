import type { RowMark } from '../../charts/chart-model';
import type { ResultView } from '../../results/result-view';

/** Where a result stands on the axis of its row. */
export interface CompareGlyph {
  /** In percent of the axis: what was seen and its interval. */
  at: number;
  from: number | null;
  to: number | null;
  form: RowMark['form'];
  small: boolean;
}

/** One result of a cohort in a row of a comparison. */
export interface CompareCell {
  result: ResultView;
  /** Against which group a ratio is. */
  versus: string | null;
  note: string | null;
  /** Null where the result has no place on an axis: words, ratios, counts without their denominator. */
  glyph: CompareGlyph | null;
}

/** A figure with its interval, before it is known how far the axis of its row reaches. */
export interface Placed {
  value: number;
  lower: number | null;
  upper: number | null;
}

/** @param maximum where the axis ends; what lies beyond is drawn at the end */
export function glyphOf(
  { value, lower, upper }: Placed,
  maximum: number,
  { form, small }: Pick<CompareGlyph, 'form' | 'small'>,
): CompareGlyph {
  const at = (figure: number) => Math.round(1000 * Math.min(Math.max(figure / maximum, 0), 1)) / 10;
  return {
    at: at(value),
    from: lower === null ? null : at(lower),
    to: upper === null ? null : at(upper),
    form,
    small,
  };
}
