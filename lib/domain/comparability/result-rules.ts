import type { ComparedCohort, ComparedResult } from './compared';
import { disjoint, partlyAlike, type Rule } from './rule';

export type ResultRuleId =
  | 'no-result'
  | 'no-value'
  | 'only-in-words'
  | 'one-of-several-values'
  | 'complementary'
  | 'timepoints-differ'
  | 'timepoint-not-stated'
  | 'statistics-differ'
  | 'statistic-not-stated'
  | 'change-against-level'
  | 'models-differ'
  | 'units-differ'
  | 'criteria-differ'
  | 'criteria-overlap'
  | 'criteria-not-stated'
  | 'assessors-differ'
  | 'no-denominator'
  | 'rate-without-count'
  | 'analysis-sets-differ'
  | 'denominator-not-size'
  | 'comparators-differ'
  | 'only-a-bound'
  | 'gradings-differ'
  | 'grading-not-stated'
  | 'causality-differs';

/** A result with the cohort that it belongs to. */
export interface ResultSide extends ComparedResult {
  cohort: ComparedCohort;
}

type ResultRule = Rule<ResultRuleId, ResultSide, null>;

/** Units of time turn into one another; any other unit only into itself. */
const TIME_UNITS: readonly (string | null)[] = ['days', 'weeks', 'months', 'years'];
const NOT_STATED = 'not-stated';
/** Timepoints closer than this share of the later one are the same: 26 weeks and 6 months. */
const SAME_TIME = 0.05;

const known = (value: string | null) => value !== null && value !== NOT_STATED;
const criteriaOf = ({ criteria }: ComparedResult) => criteria.filter(known);
const setOf = ({ analysisSet, cohort }: ResultSide) => analysisSet ?? cohort.analysisSet;
const isRate = ({ unit, count }: ResultSide) => unit === '%' || count !== null;
const hasNumber = ({ value, count, hasRange }: ResultSide) => value !== null || count !== null || hasRange;
const sameUnit = (a: string | null, b: string | null) =>
  a === b || (TIME_UNITS.includes(a) && TIME_UNITS.includes(b));

/** Whether two results are of the same time; both without one, too. */
export function sameTime(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= SAME_TIME * Math.max(a, b);
}

/** What stands against comparing two results of one measure, beyond what stands against comparing their cohorts. */
export const RESULT_RULES: readonly ResultRule[] = [
  {
    id: 'no-result',
    about: 'endpoint',
    effect: 'not-comparable',
    blocksPooling: true,
    either: ({ notReported }) => notReported,
  },
  {
    id: 'no-value',
    about: 'endpoint',
    effect: 'caution',
    blocksPooling: true,
    // "Not reached" says that a median is longer than the follow-up, and so can be set beside another.
    either: ({ noValue }) => noValue !== null,
  },
  {
    id: 'only-in-words',
    about: 'endpoint',
    effect: 'not-comparable',
    blocksPooling: true,
    either: (side) => !side.notReported && side.noValue === null && !hasNumber(side),
  },
  {
    id: 'one-of-several-values',
    about: 'endpoint',
    effect: 'not-comparable',
    blocksPooling: true,
    either: ({ oneOfSeveral }) => oneOfSeveral,
  },
  {
    id: 'complementary',
    about: 'endpoint',
    effect: 'caution',
    blocksPooling: true,
    both: ({ counts: a }, { counts: b }) => a !== null && b !== null && a.eventFree !== b.eventFree,
  },
  {
    id: 'timepoints-differ',
    about: 'endpoint',
    effect: 'not-comparable',
    blocksPooling: true,
    both: (a, b) => !sameTime(a.timeMonths, b.timeMonths),
  },
  {
    id: 'timepoint-not-stated',
    about: 'endpoint',
    effect: 'caution',
    blocksPooling: true,
    both: (a, b) => a.group === 'event-rate' && a.timeMonths === null && b.timeMonths === null,
  },
  {
    id: 'statistics-differ',
    about: 'endpoint',
    effect: 'not-comparable',
    blocksPooling: true,
    both: (a, b) => a.statistic !== null && b.statistic !== null && a.statistic !== b.statistic,
  },
  {
    id: 'statistic-not-stated',
    about: 'endpoint',
    effect: 'caution',
    blocksPooling: true,
    // A value of one patient is neither.
    either: (side) =>
      side.type === 'number' && side.value !== null && side.statistic === null && !side.oneOfSeveral,
  },
  {
    id: 'change-against-level',
    about: 'endpoint',
    effect: 'not-comparable',
    blocksPooling: true,
    both: (a, b) => a.changeFromBaseline !== b.changeFromBaseline,
  },
  {
    id: 'models-differ',
    about: 'endpoint',
    effect: 'caution',
    blocksPooling: true,
    both: (a, b) => a.model !== null && b.model !== null && a.model !== b.model,
  },
  {
    id: 'units-differ',
    about: 'endpoint',
    effect: 'not-comparable',
    blocksPooling: true,
    both: (a, b) =>
      hasNumber(a) && hasNumber(b) && (isRate(a) !== isRate(b) || (!isRate(a) && !sameUnit(a.unit, b.unit))),
  },
  {
    id: 'criteria-differ',
    about: 'criteria',
    effect: 'not-comparable',
    blocksPooling: true,
    both: (a, b) => a.byCriteria && disjoint(criteriaOf(a), criteriaOf(b)),
  },
  {
    id: 'criteria-overlap',
    about: 'criteria',
    effect: 'caution',
    blocksPooling: true,
    both: (a, b) => a.byCriteria && partlyAlike(criteriaOf(a), criteriaOf(b)),
  },
  {
    id: 'criteria-not-stated',
    about: 'criteria',
    effect: 'caution',
    blocksPooling: true,
    either: (side) => side.byCriteria && criteriaOf(side).length === 0,
  },
  {
    id: 'assessors-differ',
    about: 'criteria',
    effect: 'caution',
    blocksPooling: true,
    both: (a, b) => a.assessor !== null && b.assessor !== null && a.assessor !== b.assessor,
  },
  {
    id: 'no-denominator',
    about: 'denominator',
    effect: 'not-comparable',
    blocksPooling: true,
    either: ({ count, of, value }) => count !== null && of === null && value === null,
  },
  {
    id: 'rate-without-count',
    about: 'denominator',
    effect: 'caution',
    blocksPooling: true,
    either: (side) => isRate(side) && side.value !== null && (side.count === null || side.of === null),
  },
  {
    id: 'analysis-sets-differ',
    about: 'denominator',
    effect: 'caution',
    blocksPooling: true,
    both: (a, b) => setOf(a) !== null && setOf(b) !== null && setOf(a) !== setOf(b),
  },
  {
    id: 'denominator-not-size',
    about: 'denominator',
    effect: 'caution',
    blocksPooling: false,
    either: ({ of, partTumour, cohort }) =>
      partTumour === null && of !== null && cohort.size !== null && of !== cohort.size,
  },
  {
    id: 'comparators-differ',
    about: 'endpoint',
    effect: 'not-comparable',
    blocksPooling: true,
    // Ratios against comparators that were given different things have no common measure.
    both: ({ versus: a }, { versus: b }) =>
      (a === null) !== (b === null) || (a !== null && b !== null && !sameTreatment(a.treatment, b.treatment)),
  },
  {
    id: 'only-a-bound',
    about: 'endpoint',
    effect: 'caution',
    blocksPooling: true,
    either: ({ sign }) => sign !== null && sign !== '~',
  },
  {
    id: 'gradings-differ',
    about: 'adverse-events',
    effect: 'not-comparable',
    blocksPooling: true,
    both: (a, b) => {
      const [left, right] = [a.cohort.adverseEventGrading, b.cohort.adverseEventGrading];
      return isGraded(a) && known(left) && known(right) && left !== right;
    },
  },
  {
    id: 'grading-not-stated',
    about: 'adverse-events',
    effect: 'caution',
    blocksPooling: true,
    either: (side) => isGraded(side) && !known(side.cohort.adverseEventGrading),
  },
  {
    id: 'causality-differs',
    about: 'adverse-events',
    effect: 'not-comparable',
    blocksPooling: true,
    both: (a, b) => a.causality !== null && b.causality !== null && a.causality !== b.causality,
  },
];

const isGraded = ({ kind, grades }: ComparedResult) => kind === 'adverse-event' && grades !== null;
const sameTreatment = (a: string | null, b: string | null) => a !== null && a === b;
