import { groupBy } from '@/lib/domain/group-by';
import { isHeadline } from '../results/headline-measures';
import type { ResultView } from '../results/result-view';
import { joinSentences, type ViewContext, withinSentence } from '../words/view-context';
import type { EvidenceRowView, MeasuredView } from './evidence-row';
import type { EvidenceTableView } from './evidence-table';

/** How many rows the sentence tells of. */
const MOST_TOLD = 2;

/** "4/5", "17/26 (65.4 %)", "18.23 months". */
const figureOf = ({ figure, counted }: ResultView) => [counted, figure].filter(Boolean).join(' ');

const isOfPatient = ({ results }: MeasuredView) => results.some(({ result }) => result.ofPatient);

/**
 * What a row is known by: of the key results the first that somebody had and that is good to have (a partial response before a
 * complete one that nobody had), else the first; a time where there is no share; where no key result is among its figures, any.
 */
export function headlineOf(context: ViewContext, { shares, times }: EvidenceRowView): MeasuredView | null {
  const { measures } = context.labels;
  const measureOf = ({ results }: MeasuredView) => results[0]?.result.measure ?? '';
  const keys = shares.filter((share) => isHeadline(context, measureOf(share)));
  const isGood = (share: MeasuredView) =>
    measures[measureOf(share)]?.favours !== 'lower' &&
    share.results.some(({ result }) => (result.bar?.value ?? 0) > 0);
  return (
    keys.find(isGood) ??
    keys[0] ??
    times.find((time) => isHeadline(context, measureOf(time)) && !isOfPatient(time)) ??
    shares.find((share) => !isOfPatient(share)) ??
    times.find((time) => !isOfPatient(time)) ??
    null
  );
}

/**
 * Where only one arm of a pair reports what the row is known by: what the other reports instead, in its own measure
 * ("progressed" where the first is "progression-free").
 */
export function otherArmOf(row: EvidenceRowView, { results }: MeasuredView): MeasuredView | null {
  if (row.arms.length < 2 || new Set(results.map(({ arm }) => arm)).size > 1) return null;
  const told = results[0]?.arm;
  const isOfOther = (one: MeasuredView) =>
    one.results.length > 0 && one.results.every(({ arm }) => arm !== told) && !isOfPatient(one);
  return [...row.shares, ...row.moreShares, ...row.times, ...row.moreTimes].find(isOfOther) ?? null;
}

/** How many patients had which response, where only their own rows say so: "partial response in 2". */
function reportedOfPatients(context: ViewContext, row: EvidenceRowView, what: string): string {
  const { answer } = context.text;
  const terms = row.shares.flatMap(({ results }) =>
    results.flatMap(({ result }) => (result.ofPatient === 'term' ? [result] : [])),
  );
  const [first] = terms;
  if (!first) return '';
  const counts = [...groupBy(terms, ({ view }) => view.figure)].map(([term, of]) =>
    answer.patientsWith(withinSentence(term), of.length),
  );
  return answer.reported(
    what,
    withinSentence(row.ladder.label),
    withinSentence(first.label),
    counts.join(answer.comma),
  );
}

function reported(context: ViewContext, row: EvidenceRowView): string {
  const { answer } = context.text;
  const headline = headlineOf(context, row);
  const what = row.against === null ? row.title : answer.against(row.title, withinSentence(row.against));
  if (!headline) return reportedOfPatients(context, row, what);
  const of = (arm: number) => headline.results.find((one) => one.arm === arm)?.result.view;
  const [first, second] = [of(0), of(1)];
  const inArm = ({ results: [one] }: MeasuredView) =>
    one ? answer.inArm(figureOf(one.result.view), withinSentence(row.arms[one.arm]?.name ?? '')) : '';
  const other = otherArmOf(row, headline);
  const figures =
    first && second
      ? answer.pair(figureOf(first), figureOf(second))
      : row.arms.length > 1
        ? [inArm(headline), other && `${withinSentence(other.label)} ${inArm(other)}`]
            .filter(Boolean)
            .join(answer.comma)
        : figureOf((first ?? second) as ResultView);
  const effects = row.effects
    .slice(0, 1)
    .map(({ label, view }) => `${withinSentence(label)} ${figureOf(view)}`);
  return answer.reported(
    what,
    withoutBrackets(context, withinSentence(row.ladder.label)),
    withinSentence(headline.label),
    [figures, ...effects].join(answer.comma),
  );
}

/** "clinical trial (allocation not stated)" stands in brackets itself. */
const withoutBrackets = ({ text }: ViewContext, words: string) =>
  words.replace(/ ?[(（]([^()（）]*)[)）]/gu, `${text.answer.comma}$1`);

/**
 * What the table comes to, in one or two sentences made by rule: figures of the first rows, then what no row has. It names
 * no cause and draws no conclusion. Empty where the table is.
 */
export function answerSentence(context: ViewContext, { rows, withoutFigure }: EvidenceTableView): string {
  const { answer } = context.text;
  if (rows.length + withoutFigure.length === 0) return '';
  const first = rows
    .map((row) => reported(context, row))
    .filter(Boolean)
    .slice(0, MOST_TOLD);
  const every = [...rows, ...withoutFigure];
  return joinSentences(context, [
    rows.length === 0
      ? answer.noFigure
      : first.length === 0
        ? ''
        : answer.sentence(first.join(answer.semicolon)),
    every.some(({ rank }) => rank.rung === 4) ? '' : answer.noRandomised,
    every.some(({ rank }) => rank.primary) ? '' : answer.allCited,
  ]);
}
