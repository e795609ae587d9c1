import type { ResultView } from '../results/result-view';
import { joinSentences, type ViewContext, withinSentence } from '../words/view-context';
import type { EvidenceRowView, MeasuredView } from './evidence-row';
import type { EvidenceTableView } from './evidence-table';

/** How many rows the sentence tells of. */
const MOST_TOLD = 2;

/** "4/5", "17/26 (65.4 %)", "18.23 months". */
const figureOf = ({ figure, counted }: ResultView) => [counted, figure].filter(Boolean).join(' ');

/** What a row is known by: a share, else a time that both arms have, else any time. */
function headlineOf({ shares, times }: EvidenceRowView): MeasuredView | null {
  return (
    shares.find(({ results }) => results.some(({ result }) => result.bar)) ?? shares[0] ?? times[0] ?? null
  );
}

function told(context: ViewContext, row: EvidenceRowView): string {
  const { answer } = context.text;
  const headline = headlineOf(row);
  const what = row.against === null ? row.title : answer.against(row.title, withinSentence(row.against));
  if (!headline) return '';
  const of = (arm: number) => headline.results.find((one) => one.arm === arm)?.result.view;
  const [first, second] = [of(0), of(1)];
  const figures =
    first && second
      ? answer.pair(figureOf(first), figureOf(second))
      : figureOf((first ?? second) as ResultView);
  const effects = row.effects.slice(0, 1).map(({ label, view }) => `${label} ${figureOf(view)}`);
  return answer.told(
    what,
    row.ladder.label,
    withinSentence(headline.label),
    [figures, ...effects].join(answer.comma),
  );
}

/**
 * What the table comes to, in one or two sentences made by rule: figures of the first rows, then what no row has. It names
 * no cause and draws no conclusion. Empty where the table is.
 */
export function answerSentence(context: ViewContext, { rows, withoutFigure }: EvidenceTableView): string {
  const { answer } = context.text;
  if (rows.length + withoutFigure.length === 0) return '';
  const first = rows
    .map((row) => told(context, row))
    .filter(Boolean)
    .slice(0, MOST_TOLD);
  const every = [...rows, ...withoutFigure];
  return joinSentences(context, [
    first.length === 0 ? answer.noFigure : answer.sentence(first.join(answer.semicolon)),
    every.some(({ rank }) => rank.rung === 4) ? '' : answer.noRandomised,
    every.some(({ rank }) => rank.own) ? '' : answer.allCited,
  ]);
}
