import { groupBy } from '@/lib/domain/group-by';
import { joinNames, type ViewContext, withinSentence } from '../words/view-context';
import type { RowMark } from './chart-model';

/** How many things measured a title tells of, and of how many groups each. */
const MOST_MEASURES = 2;
const MOST_GROUPS = 3;

/** "10/23" of "10/23 · 43.5 % (25.6–63.2)". */
const figureOf = ({ text }: RowMark) => text.split(/ [·([]/u)[0] ?? '';

/** Figures of groups beside one another. */
export function figuresTogether(context: ViewContext, figures: readonly string[]): string {
  const [one = '', other = ''] = figures;
  return figures.length === 2 ? context.text.charts.ofTwo(one, other) : joinNames(context, figures);
}

/**
 * What a chart of rows shows, in figures: of the first things measured, what each group came to. It says nothing of a cause.
 * Empty where nothing is reported of every group, or of more groups than a title has room for.
 */
export function figuresTitle(context: ViewContext, rows: readonly RowMark[]): string {
  const reported = [...groupBy(rows, ({ label }) => label)]
    .filter(([, of]) => of.length <= MOST_GROUPS && of.every(isFigure) && areOfGroupsEach(of))
    .slice(0, MOST_MEASURES)
    .map(([label, of], index) =>
      context.text.charts.figuresTitle(
        index === 0 ? label : withinSentence(label),
        figuresTogether(context, of.map(figureOf)),
      ),
    );
  return reported.join(context.text.answer.semicolon);
}

/** What one group is said to have twice isn't one figure against another. */
const areOfGroupsEach = (of: readonly RowMark[]) =>
  new Set(of.map(({ series, group, sublabel }) => [series, group, sublabel].join('|'))).size === of.length;

const isFigure = (row: RowMark) => row.value !== null && /^[^\d]{0,3}\d/u.test(figureOf(row));
