import type { Comparability } from '@/lib/domain/comparability/rule';
import type {
  CohortComparisonView,
  comparabilityWords,
  OutcomeVerdictView,
  ReasonView,
} from '../../cohorts/comparability-view';
import type { ViewContext } from '../../words/view-context';
import type { ComparedPair } from '../study/compared-pairs';
import { type PairNotes, pairNotes } from './compare-checks';
import type { CohortInComparison } from './compared-cohort';

type Comparing = ReturnType<typeof comparabilityWords>;

/** What can be said of two columns: whether they can be compared, by outcome, and why. */
export interface ComparePair {
  key: string;
  a: { letter: string; series: number; name: string };
  b: { letter: string; series: number; name: string };
  verdict: Comparability;
  label: string;
  /** Of arms of one study: whether lots were drawn; empty of others. */
  allocation: string;
  meaning: string;
  reasons: ReasonView[];
  /** Outcomes that both report in some way. */
  outcomes: OutcomeVerdictView[];
  events: OutcomeVerdictView[];
  /** "Only A reports: …" */
  onlyOne: string[];
  /** What the study is to be read with, where its arms were not randomised. */
  notes: PairNotes | null;
}

/** Every pair of columns with its verdict, in the order of the columns. */
export function comparePairs(
  context: ViewContext,
  comparability: Comparing,
  cohorts: readonly CohortInComparison[],
): ComparePair[] {
  return pairsOf(cohorts).flatMap(([a, b]) => {
    const view = comparability.compare(a.id, b.id);
    return view ? [pairView(context, a, b, view)] : [];
  });
}

const pairsOf = <Item>(items: readonly Item[]) =>
  items.flatMap((a, index) => items.slice(index + 1).map((b) => [a, b] as const));

function pairView(
  context: ViewContext,
  a: CohortInComparison,
  b: CohortInComparison,
  view: CohortComparisonView,
): ComparePair {
  const isLacking = ({ reasons }: OutcomeVerdictView) =>
    reasons.some(({ rule }) => rule === 'not-reported-by-one');
  const shared = view.outcomes.filter((outcome) => !isLacking(outcome));
  const onlyOf = (side: CohortInComparison, key: 'a' | 'b') => {
    const titles = view.outcomes
      .filter((outcome) => isLacking(outcome) && outcome[key] !== null)
      .map(({ title }) => title);
    return titles.length === 0
      ? []
      : [
          context.text.compare.onlyReportedBy(
            side.letter,
            [...new Set(titles)].join(context.text.comparability.between),
          ),
        ];
  };
  const { verdict, label, meaning, reasons } = view;
  // What rules out the pair rules out each outcome, and is the first to be told of it.
  const ofPair = reasons.filter(
    ({ effect, rule }) => effect === 'not-comparable' && rule !== 'nothing-in-common',
  );
  const explained = withoutRepeats(
    shared.map((outcome) => ({ ...outcome, reasons: [...ofPair, ...outcome.reasons] })),
  );
  return {
    key: `${a.letter}${b.letter}`,
    a: { letter: a.letter, series: a.series, name: a.title },
    b: { letter: b.letter, series: b.series, name: b.title },
    verdict,
    label,
    allocation: verdict === 'direct' ? allocationOf(context, view.randomised) : '',
    meaning,
    reasons,
    outcomes: explained.filter(({ kind }) => kind === 'outcome'),
    events: explained.filter(({ kind }) => kind === 'adverse-event'),
    onlyOne: [...onlyOf(a, 'a'), ...onlyOf(b, 'b')],
    notes: verdict === 'direct' && view.randomised !== true ? pairNotes(context, a) : null,
  };
}

const allocationOf = ({ text }: ViewContext, randomised: boolean | null) =>
  text.comparability.randomised[randomised === null ? 'unknown' : randomised ? 'yes' : 'no'];

/** Several values of one side against one of the other may differ in nothing that is said of them. */
const withoutRepeats = (outcomes: readonly OutcomeVerdictView[]): OutcomeVerdictView[] => [
  ...new Map(
    outcomes.map((outcome) => {
      const { kind, title, label, reasons } = outcome;
      return [JSON.stringify([kind, title, label, reasons.map(({ text }) => text)]), outcome];
    }),
  ).values(),
];

/** Two arms of one study among the columns, for which the full statistics are shown; the comparator second. */
export interface ArmPair extends ComparedPair {
  study: CohortInComparison['study'];
  a: CohortInComparison;
  b: CohortInComparison;
}

/** Pairs of columns that are different arms of one study and share no patients. */
export function armPairs(
  { comparer }: Pick<Comparing, 'comparer'>,
  cohorts: readonly CohortInComparison[],
): ArmPair[] {
  return pairsOf(cohorts).flatMap(([left, right]): ArmPair[] => {
    const place = comparer.placeOf(left.id, right.id);
    if (!place?.differentArms || place.partsOfArms === 'one' || place.shared !== null) return [];
    const { study } = left;
    const [a, b] =
      isComparator(study, left.id) && !isComparator(study, right.id) ? [right, left] : [left, right];
    const [first, second] = [a, b].map(({ id }) => study.cohorts.find((cohort) => cohort.id === id));
    return first && second ? [{ study, a, b, first, second }] : [];
  });
}

/** A reported test names its comparator last, and a reported ratio names it. */
const isComparator = ({ tests, outcomes }: CohortInComparison['study'], id: string) =>
  tests.some(({ cohorts }) => cohorts.length > 1 && cohorts.at(-1)?.cohortId === id) ||
  outcomes.some(({ versusId }) => versusId === id);
