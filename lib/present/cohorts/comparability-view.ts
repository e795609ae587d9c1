import type { CohortComparison, ResultComparison } from '@/lib/domain/comparability/compare-cohorts';
import type { Comparability, Effect, Reason } from '@/lib/domain/comparability/rule';
import type { CohortEvidence, EvidenceCohort } from '@/lib/domain/evidence-cohort';
import { resultText } from '../charts/row-chart';
import { asGrouped, measureTitle, resultView } from '../results/result-view';
import { adverseEventName, inLocale, type ViewContext } from '../words/view-context';
import { type Comparer, comparerOf, type ExtraResult } from './comparability';
import { cohortName, namesWithValues, type ReasonSide } from './reason-words';

/** A reason in words. */
export interface ReasonView {
  rule: string;
  effect: Effect;
  text: string;
  /** Whom it is about, with what each states, one by one. */
  who: readonly string[];
  /** The fact that the words come from, where they are the paper's. */
  fact: string | null;
}

/** Whether something can be compared, and why. */
export interface VerdictView {
  verdict: Comparability;
  /** "Direct, not randomised" */
  label: string;
  /** What the verdict means. */
  meaning: string;
  reasons: ReasonView[];
}

export interface OutcomeVerdictView extends VerdictView {
  key: string;
  kind: ResultComparison['kind'];
  measure: string;
  title: string;
  /** Ids of the results that are set against one another. */
  a: string | null;
  b: string | null;
}

export interface CohortComparisonView extends VerdictView {
  a: { id: string; name: string };
  b: { id: string; name: string };
  /** True only where the study drew lots; null where it does not say, or the two are no arms of one study. */
  randomised: boolean | null;
  /** Each outcome with its verdict; `reasons` are those of the outcome only, those of the pair hold as well. */
  outcomes: OutcomeVerdictView[];
}

/** Says in words what the rules make of pairs of cohorts; `extra` are weighed beside what is stored of them. */
export function comparabilityWords(
  context: ViewContext,
  evidence: CohortEvidence,
  extra: readonly ExtraResult[] = [],
) {
  const comparer = comparerOf(evidence, context.labels, extra);
  const titles = new Map(extra.map(({ title, result }) => [result.id, title]));
  return {
    comparer,
    /** Two cohorts by id; null where one does not exist. */
    compare: (a: string, b: string): CohortComparisonView | null => {
      const [left, right, comparison] = [evidence.byId.get(a), evidence.byId.get(b), comparer.compare(a, b)];
      return left && right && comparison
        ? comparisonView(context, comparer, { a: left, b: right }, comparison, titles)
        : null;
    },
  };
}

function comparisonView(
  context: ViewContext,
  comparer: Comparer,
  cohorts: Pair,
  comparison: CohortComparison,
  titles: Titles,
): CohortComparisonView {
  const { a, b } = cohorts;
  const withStudy = !comparison.place.sameStudy;
  const names = { a: cohortName(context, a, withStudy), b: cohortName(context, b, withStudy) };
  const words = wordsOf(context, comparer, comparison, cohorts, names, titles);
  const titleOf = (cohort: EvidenceCohort, id: string | null) => outcomeTitle(context, cohort, id, titles);
  return {
    a: { id: a.id, name: names.a },
    b: { id: b.id, name: names.b },
    randomised: comparison.place.randomised,
    ...verdictWords(context, comparison.verdict, comparison.place),
    reasons: comparison.reasons.map((reason) => words(reason, null)),
    outcomes: comparison.outcomes.map((outcome) => ({
      key: [outcome.kind, outcome.a, outcome.b].join(' '),
      kind: outcome.kind,
      measure: outcome.measure,
      title: titleOf(a, outcome.a) ?? titleOf(b, outcome.b) ?? outcome.measure,
      a: outcome.a,
      b: outcome.b,
      ...verdictWords(context, outcome.verdict, comparison.place),
      reasons: outcome.reasons.map((reason) => words(reason, outcome)),
    })),
  };
}

/** The verdict's name and meaning; a direct one says whether lots were drawn. */
function verdictWords(
  { text: { comparability: words } }: ViewContext,
  verdict: Comparability,
  { randomised }: CohortComparison['place'],
): Omit<VerdictView, 'reasons'> {
  const name = words.verdicts[verdict] ?? verdict;
  const allocation = words.randomised[randomised === null ? 'unknown' : randomised ? 'yes' : 'no'];
  return {
    verdict,
    label: verdict === 'direct' ? words.verdictWith(name, allocation) : name,
    meaning: words.meanings[verdict] ?? '',
  };
}

const outcomeOf = (cohort: EvidenceCohort, id: string | null) =>
  cohort.outcomes.find((row) => row.id === id) ?? null;
const eventOf = (cohort: EvidenceCohort, id: string | null) =>
  cohort.adverseEvents.find((row) => row.id === id) ?? null;

/** Of results that are not stored, by id. */
type Titles = ReadonlyMap<string, string>;

/** By the name of its group: the two papers may name it differently. */
function outcomeTitle(
  context: ViewContext,
  cohort: EvidenceCohort,
  id: string | null,
  titles: Titles,
): string | null {
  const outcome = outcomeOf(cohort, id);
  if (outcome) return measureTitle(context, asGrouped(outcome));
  const event = eventOf(cohort, id);
  return event ? adverseEventName(context, event.term) : (titles.get(id ?? '') ?? null);
}

type Pair = Record<'a' | 'b', EvidenceCohort>;

function wordsOf(
  context: ViewContext,
  comparer: Comparer,
  comparison: CohortComparison,
  cohorts: Pair,
  names: Record<'a' | 'b', string>,
  titles: Titles,
) {
  const { comparability: words } = context.text;

  function sideOf(key: 'a' | 'b', result: ResultComparison | null): ReasonSide[] {
    const cohort = cohorts[key];
    const compared = comparer.sideOf(cohort.id)?.cohort;
    if (!compared) return [];
    const id = result?.[key] ?? null;
    const instead = (result?.instead ?? []).flatMap(
      (other) => outcomeTitle(context, cohort, other, titles) ?? [],
    );
    return [
      {
        name: names[key],
        cohort,
        compared,
        outcome: outcomeOf(cohort, id),
        event: eventOf(cohort, id),
        instead: [...new Set(instead)],
      },
    ];
  }

  /** What a rule says otherwise than by naming the sides. */
  function special(
    { id: rule, sides: [side = 'a'] }: Reason,
    who: string,
    result: ResultComparison | null,
  ): { who: string; fact: string | null } {
    if (rule === 'effect-of-the-pair') {
      const effect = outcomeOf(cohorts[side], result?.[side] ?? null);
      const ofPair = [names[side], names[side === 'a' ? 'b' : 'a']].join(context.text.compare.versus);
      return {
        who: effect ? words.withValue(ofPair, resultText(resultView(context, effect))) : ofPair,
        fact: effect?.factId ?? null,
      };
    }
    if (rule === 'same-patients') {
      const relation = words.overlapOf[comparison.place.shared ?? ''] ?? '';
      return { who: words.withValue(who, relation), fact: null };
    }
    if (rule !== 'not-randomised') return { who, fact: null };
    // The paper's own account of the allocation says more than the names of the arms.
    const { allocation } = cohorts.a.study;
    const reported = inLocale(context, allocation?.textEn ?? null, allocation?.textZh ?? null);
    return { who: reported, fact: allocation?.factId ?? null };
  }

  return (reason: Reason, result: ResultComparison | null): ReasonView => {
    const sides = reason.sides.flatMap((key) => sideOf(key, result));
    const named = namesWithValues(context, reason.id, sides);
    const plain = named.join(words.between);
    const { who, fact } = special(reason, plain, result);
    return {
      rule: reason.id,
      effect: reason.effect,
      text: words.reasons[reason.id]?.(who) ?? reason.id,
      who: who === plain ? named : [who],
      fact,
    };
  };
}
