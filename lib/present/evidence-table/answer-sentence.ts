import { groupBy } from '@/lib/domain/group-by';
import { isHeadline, headlineOf as rankOf } from '../results/headline-measures';
import type { ResultView } from '../results/result-view';
import { joinSentences, type ViewContext, withinSentence } from '../words/view-context';
import type { EvidenceRowView, MeasuredView } from './evidence-row';
import type { EvidenceTableView } from './evidence-table';

/** How many rows the sentence tells of. */
const MOST_TOLD = 2;
/** Of the ladder of designs: a randomised comparison. */
const HIGHEST_RUNG = 4;

/** "4/5", "17/26 (65.4 %)", "18.23 months". */
const figureOf = ({ text }: ViewContext, { figure, counted, unclear, rate }: ResultView) =>
  [
    [counted, figure].filter(Boolean).join(' '),
    // A share of nobody knows how many; "1/?" says so itself.
    unclear !== undefined && rate === undefined && figure.includes('%') ? unclear : '',
  ]
    .filter(Boolean)
    .join(text.answer.comma);

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

/** What the sentence says of a row: who was given what by which design, and what came of it. */
interface Told {
  row: EvidenceRowView;
  what: string;
  design: string;
  /** "partial response 14/19". */
  found: string;
  /** Of what is called alike the first among the key results stands first. */
  place: number;
}

/** How many patients had which response, where only their own rows say so: "partial response in 2". */
function foundInPatients(context: ViewContext, row: EvidenceRowView): string {
  const { answer } = context.text;
  const terms = row.shares.flatMap(({ results }) =>
    results.flatMap(({ result }) => (result.ofPatient === 'term' ? [result] : [])),
  );
  const [first] = terms;
  if (!first) return '';
  const counts = [...groupBy(terms, ({ view }) => view.figure)].map(([term, of]) =>
    answer.patientsWith(withinSentence(term), of.length),
  );
  return answer.found(withinSentence(first.label), counts.join(answer.comma));
}

/** The ratio of the arms; of the very measure that is told before it, it is called a ratio alone. */
function effectOf(context: ViewContext, row: EvidenceRowView, told: string | undefined): string[] {
  return row.effects.slice(0, 1).map(({ label, measure, view }) => {
    const effect = context.labels.measures[measure ?? '']?.effect;
    const isOfTold = effect?.type === 'hazard-ratio' && effect.of === told;
    const name = isOfTold ? context.text.survival.hazardRatio : label;
    return `${withinSentence(name)} ${figureOf(context, view)}`;
  });
}

function found(context: ViewContext, row: EvidenceRowView, headline: MeasuredView): string {
  const { answer } = context.text;
  const of = (arm: number) => headline.results.find((one) => one.arm === arm)?.result.view;
  const [first, second] = [of(0), of(1)];
  const inArm = ({ results: [one] }: MeasuredView) =>
    one
      ? answer.inArm(figureOf(context, one.result.view), withinSentence(row.arms[one.arm]?.name ?? ''))
      : '';
  const other = otherArmOf(row, headline);
  const figures =
    first && second
      ? answer.pair(figureOf(context, first), figureOf(context, second))
      : row.arms.length > 1
        ? [inArm(headline), other && `${withinSentence(other.label)} ${inArm(other)}`]
            .filter(Boolean)
            .join(answer.comma)
        : figureOf(context, (first ?? second) as ResultView);
  return answer.found(
    withinSentence(headline.label),
    [figures, ...effectOf(context, row, headline.results[0]?.result.measure)].join(answer.comma),
  );
}

function tell(context: ViewContext, row: EvidenceRowView): Told[] {
  const { answer } = context.text;
  const headline = headlineOf(context, row);
  const said = headline ? found(context, row, headline) : foundInPatients(context, row);
  if (said === '') return [];
  const design = withinSentence(row.ladder.label);
  return [
    {
      row,
      what: row.against === null ? row.title : answer.against(row.title, withinSentence(row.against)),
      design: headline ? withoutBrackets(context, design) : design,
      found: said,
      place: rankOf(context, headline?.results[0]?.result.measure ?? ''),
    },
  ];
}

/** The first rows; where a randomised comparison is among those behind them, it stands for the last. */
function toldRows(context: ViewContext, rows: readonly EvidenceRowView[]): Told[] {
  const all = rows.flatMap((row) => tell(context, row));
  const first = all.slice(0, MOST_TOLD);
  const isBest = ({ row }: Told) => row.rank.rung === HIGHEST_RUNG;
  const best = first.some(isBest) ? undefined : all.find(isBest);
  return best ? [...first.slice(0, -1), best] : first;
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
  // What was given, and by which design, is said once.
  const told = [...groupBy(toldRows(context, rows), ({ what, design }) => answer.reported(what, design))].map(
    ([subject, of]) =>
      subject +
      [...of]
        .sort((a, b) => a.place - b.place)
        .map((one) => one.found)
        .join(answer.semicolon),
  );
  const every = [...rows, ...withoutFigure];
  const studies = new Set(every.map(({ studySlug }) => studySlug)).size;
  return joinSentences(context, [
    rows.length === 0
      ? answer.noFigure
      : told.length === 0
        ? ''
        : answer.sentence(told.join(answer.semicolon)),
    every.some(({ rank }) => rank.rung === HIGHEST_RUNG) ? '' : answer.noRandomised(studies),
    every.some(({ rank }) => rank.primary) ? '' : answer.allCited,
  ]);
}
