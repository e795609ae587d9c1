import { VERDICTS, type Verdict } from '@/lib/audit/rule';
import { disagreement, figuresConcerned, isGrave } from '../../provenance/check-results';
import type { ResultView } from '../../results/result-view';
import type { ViewContext } from '../../words/view-context';

/** A result as a headline shows it: its number apart from its unit. */
export interface KeyFigureView {
  key: string;
  /** Whose it is, where a card has more than one group. */
  label: string;
  /** Colour of the group; null where there is but one. */
  series: number | null;
  /** "10/23", "14", or words. */
  number: string;
  /** "months"; empty where there is none. */
  unit: string;
  /** Printed by the paper, or calculated here: told apart by weight. */
  printed: boolean;
  rate?: ResultView['rate'];
  interval?: ResultView['interval'];
  ownInterval?: string;
  /** What stands under it: "17 events of 23". */
  detail: string;
  /** The source of a printed figure, or the place on the page that a calculated one comes from. */
  fact: string | null;
  href: string | null;
  words: string;
  note?: string;
  /** That its denominator is unclear, in words. */
  unclear?: string;
}

/** A line under the figures of a card: a test, a ratio, a difference. */
export interface KeyLineView {
  key: string;
  text: string;
  printed: boolean;
  fact: string | null;
}

/** What the checks have against a card. */
interface KeyVerdictView {
  verdict: Verdict;
  label: string;
  /** What does not agree, where it is grave: both figures, or a sentence. */
  says: string[];
}

/** One measure with all its groups, or all categories of one partition. */
export interface KeyCardView {
  key: string;
  title: string;
  /** Whose results these are, where not those of all patients and not said at each figure. */
  who: string;
  /** "n = 5", where so few patients stand behind it. */
  small: string;
  verdict: KeyVerdictView | null;
  /** Set large. */
  figures: KeyFigureView[];
  /** What belongs to it, smaller: the other categories, other patients. */
  rows: { key: string; label: string; figures: KeyFigureView[] }[];
  lines: KeyLineView[];
}

/** The gravest of what the checks say of these facts, or of a conclusion that rests on them; null where nothing is against any. */
export function gravestOf(context: ViewContext, facts: readonly string[]): KeyVerdictView | null {
  const { text, checkResults = [] } = context;
  const found = checkResults.filter((one) => figuresConcerned(one).some((fact) => facts.includes(fact)));
  const worst = VERDICTS.find(
    (verdict) => verdict !== 'agrees' && found.some((one) => one.verdict === verdict),
  );
  if (!worst) return null;
  const said = found.filter(({ verdict }) => verdict === worst && isGrave(worst));
  return {
    verdict: worst,
    label: text.verdicts[worst] ?? worst,
    says: [...new Set(said.map((one) => disagreement(context, one)))],
  };
}

const NUMBER = /^([<>≤≥~]?\s?\d[\d.,]*(?:[/–-]\d[\d.,]*)*)\s*(.*)$/u;

/** The share before the patients that it is of: "61 例的 69.6 %" in Chinese. */
const SHARE_BEHIND = /^(\d[\d.,]*\s?\S*)的\s?([\d.,]+)\s?%$/u;

/** "14 months" as 14 and months; words stand whole. */
export function splitFigure(figure: string): { number: string; unit: string } {
  const [, patients, share] = SHARE_BEHIND.exec(figure) ?? [];
  if (share !== undefined) return { number: share, unit: `%（${patients}）` };
  const [, number = figure, unit = ''] = NUMBER.exec(figure) ?? [];
  return { number, unit };
}

/** A printed result as a headline. */
export function keyFigure(
  view: ResultView,
  {
    label = '',
    series = null,
    key = view.fact,
  }: { label?: string; series?: number | null; key?: string } = {},
): KeyFigureView {
  return {
    key,
    label,
    series,
    ...splitFigure(view.figure),
    printed: true,
    ...(view.rate ? { rate: view.rate } : {}),
    ...(view.interval ? { interval: view.interval } : {}),
    ...(view.ownInterval ? { ownInterval: view.ownInterval } : {}),
    detail: view.counted ?? '',
    fact: view.fact,
    href: null,
    words: view.words,
    ...(view.note ? { note: view.note } : {}),
    ...(view.unclear ? { unclear: view.unclear } : {}),
  };
}
