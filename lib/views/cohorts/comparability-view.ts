import type { CohortComparison, ResultComparison } from '@/lib/evidence/comparability/compare-cohorts';
import type { Comparability, Effect, Reason } from '@/lib/evidence/comparability/rule';
import { formatNumber, formatTime } from '../format-number';
import { criteriaName, measureTitle } from '../result-view';
import { eventName, groupName, inLocale, joinNames, tumourName, type ViewContext } from '../view-context';
import { type Comparer, comparerOf } from './comparability';
import type { CohortEvidence, EvidenceCohort } from './evidence-cohort';

/** A reason in words. */
export interface ReasonView {
  rule: string;
  effect: Effect;
  text: string;
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

type OutcomeOfCohort = EvidenceCohort['outcomes'][number];
type EventOfCohort = EvidenceCohort['adverseEvents'][number];

/** "everolimus 2019, all patients"; without the study where the reader knows it. */
export function cohortName(context: ViewContext, cohort: EvidenceCohort, withStudy = true): string {
  const label = inLocale(context, cohort.labelEn, cohort.labelZh);
  const study = inLocale(context, cohort.study.shortTitleEn, cohort.study.shortTitleZh);
  return withStudy ? context.text.comparability.cohortOf(study, label) : label;
}

/** Says in words what the rules make of pairs of cohorts. */
export function comparabilityWords(context: ViewContext, evidence: CohortEvidence) {
  const comparer = comparerOf(evidence, context.labels);
  return {
    comparer,
    /** Two cohorts by id; null where one does not exist. */
    compare: (a: string, b: string): CohortComparisonView | null => {
      const comparison = comparer.compare(a, b);
      return comparison && comparisonView(context, evidence, comparer, comparison);
    },
  };
}

function comparisonView(
  context: ViewContext,
  evidence: CohortEvidence,
  comparer: Comparer,
  comparison: CohortComparison,
): CohortComparisonView {
  const [a, b] = [comparison.a, comparison.b].map((id) => evidence.byId.get(id)) as [
    EvidenceCohort,
    EvidenceCohort,
  ];
  const withStudy = !comparison.place.sameStudy;
  const names = { a: cohortName(context, a, withStudy), b: cohortName(context, b, withStudy) };
  const words = wordsOf(context, comparer, comparison, { a, b }, names);
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
      title: outcomeTitle(context, a, outcome.a) ?? outcomeTitle(context, b, outcome.b) ?? outcome.measure,
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

const resultOf = (cohort: EvidenceCohort, id: string | null) =>
  cohort.outcomes.find((row) => row.id === id) ?? null;

function outcomeTitle(context: ViewContext, cohort: EvidenceCohort, id: string | null): string | null {
  const outcome = resultOf(cohort, id);
  if (outcome) return measureTitle(context, outcome);
  const event = cohort.adverseEvents.find((row) => row.id === id);
  return event ? eventName(context, event.term) : null;
}

interface Side {
  cohort: EvidenceCohort;
  outcome: OutcomeOfCohort | null;
  event: EventOfCohort | null;
  /** Titles of what it reports instead. */
  instead: string[];
}

type ValueOf = (context: ViewContext, side: Side, comparison: CohortComparison) => string;

const joined = (context: ViewContext, terms: readonly string[], words: Readonly<Record<string, string>>) =>
  joinNames(
    context,
    terms.map((term) => words[term] ?? term),
  );

/** What a reason says of a side beside its name; rules without an entry say the name alone. */
const VALUES: Readonly<Record<string, (comparer: Comparer) => ValueOf>> = {
  'tumours-differ': () => tumoursText,
  'tumours-overlap': () => tumoursText,
  'settings-differ':
    (comparer) =>
    (context, { cohort }) =>
      joined(context, aspectsOf(comparer, cohort).purpose, context.text.comparability.purposes),
  'lines-differ': (comparer) => linesText(comparer),
  'lines-mixed': (comparer) => linesText(comparer),
  'fewer-than-10': () => sizeText,
  'criteria-differ':
    () =>
    (context, { cohort, outcome }) =>
      criteriaName(context, outcome?.criteria ?? cohort.study.responseCriteria),
  'timepoints-differ':
    () =>
    (context, { outcome }) =>
      formatTime(context, outcome?.timepoint ?? null) || context.text.comparability.noTime,
  'statistics-differ':
    () =>
    (context, { outcome }) =>
      (context.text.number as unknown as Record<string, string>)[outcome?.statistic ?? ''] ?? '',
  'units-differ':
    () =>
    (context, { outcome }) =>
      context.text.units[outcome?.unit ?? ''] ?? outcome?.unit ?? '',
  'analysis-sets-differ':
    () =>
    (context, { cohort, outcome }) =>
      context.text.analysisSets[outcome?.analysisSet ?? cohort.analysisSet ?? ''] ?? '',
  'denominator-not-size':
    () =>
    (context, { cohort, outcome, event }) =>
      context.text.comparability.ofSize(
        formatNumber(context, outcome?.denominator ?? event?.atRisk ?? 0),
        formatNumber(context, cohort.size ?? 0),
      ),
  'gradings-differ':
    () =>
    (context, { cohort }) =>
      groupName(context, 'adverse-event-gradings', cohort.study.adverseEventGrading ?? ''),
  'endpoints-differ':
    () =>
    (context, { instead }) =>
      joinNames(context, instead),
};

const tumoursText: ValueOf = (context, { cohort }) =>
  joinNames(
    context,
    cohort.tumours.map((tumour) => tumourName(context, tumour)),
  );

const sizeText: ValueOf = (context, { cohort }) => formatNumber(context, cohort.size ?? 0);

const aspectsOf = (comparer: Comparer, { id }: EvidenceCohort) =>
  comparer.sideOf(id)?.cohort.aspects ?? { purpose: [], line: [] };

const linesText =
  (comparer: Comparer): ValueOf =>
  (context, { cohort }) =>
    joined(context, aspectsOf(comparer, cohort).line, context.text.comparability.lines);

function wordsOf(
  context: ViewContext,
  comparer: Comparer,
  comparison: CohortComparison,
  cohorts: { a: EvidenceCohort; b: EvidenceCohort },
  names: { a: string; b: string },
) {
  const { comparability: words } = context.text;

  function sideOf(key: 'a' | 'b', outcome: ResultComparison | null): Side {
    const cohort = cohorts[key];
    const id = outcome?.[key] ?? null;
    const instead = (outcome?.instead ?? []).flatMap((other) => outcomeTitle(context, cohort, other) ?? []);
    return {
      cohort,
      outcome: resultOf(cohort, id),
      event: cohort.adverseEvents.find((row) => row.id === id) ?? null,
      instead: [...new Set(instead)],
    };
  }

  function whoOf(reason: Reason, outcome: ResultComparison | null): string {
    const say = VALUES[reason.id]?.(comparer);
    return reason.sides
      .map((key) => {
        const value = say?.(context, sideOf(key, outcome), comparison);
        return value ? words.withValue(names[key], value) : names[key];
      })
      .join(words.between);
  }

  return (reason: Reason, outcome: ResultComparison | null): ReasonView => {
    const { rule, effect } = { rule: reason.id, effect: reason.effect };
    const { allocation } = cohorts.a.study;
    // The paper's own account of the allocation says more than the names of the arms.
    const told = rule === 'not-randomised' ? allocation : null;
    const who =
      rule === 'not-randomised'
        ? inLocale(context, told?.textEn ?? null, told?.textZh ?? null)
        : rule === 'same-patients'
          ? words.withValue(whoOf(reason, outcome), words.overlapOf[comparison.place.shared ?? ''] ?? '')
          : whoOf(reason, outcome);
    return { rule, effect, text: words.reasons[rule]?.(who) ?? rule, fact: told?.factId ?? null };
  };
}
