import type { ViewContext } from '../words/view-context';
import type { RowMark } from './chart-model';

/**
 * Says of figures of few patients that they are: under the name of each, or once where all are. Marks of them look like the
 * others.
 */
export function withSmallSaid(
  { text }: ViewContext,
  rows: readonly RowMark[],
): { rows: RowMark[]; note: string } {
  const drawn = rows.filter(({ value, pooled }) => value !== null && !pooled);
  if (drawn.length > 0 && drawn.every(({ small }) => small))
    return { rows: [...rows], note: text.charts.allSmall };
  const isSaid = ({ small, value }: RowMark) => small && value !== null;
  return {
    // First, since long lines are cut at their end.
    rows: rows.map((row) =>
      isSaid(row) ? { ...row, sublabel: [text.number.small, row.sublabel].filter(Boolean).join(' · ') } : row,
    ),
    note: '',
  };
}
