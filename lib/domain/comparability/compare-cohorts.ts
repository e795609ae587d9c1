import { groupBy } from '../group-by';
import { COHORT_RULES, type CohortRuleId } from './cohort-rules';
import type { ComparedCohort, ComparedResult, PairPlace } from './compared';
import { RESULT_RULES, type ResultRuleId, sameTime } from './result-rules';
import { type Comparability, type Reason, reasonsOf, verdictOf } from './rule';

/** Reasons that come of which results two cohorts have, not of the results themselves. */
export type MatchRuleId =
  | 'effect-of-the-pair'
  | 'not-reported-by-one'
  | 'endpoints-differ'
  | 'nothing-in-common';
export type RuleId = CohortRuleId | ResultRuleId | MatchRuleId;

/** One outcome of a pair: the results of either side that are set against one another, by id. */
export interface ResultComparison {
  kind: ComparedResult['kind'];
  measure: string;
  a: string | null;
  b: string | null;
  verdict: Comparability;
  /** Those of the results only; those of the cohorts hold as well, and are part of the verdict. */
  reasons: Reason<RuleId>[];
  /** Where one side does not report it: results of the same kind that it reports instead, by id. */
  instead: string[];
}

export interface CohortComparison {
  a: string;
  b: string;
  /** The best that any outcome of both reaches; not comparable where there is none. */
  verdict: Comparability;
  place: PairPlace;
  reasons: Reason<RuleId>[];
  outcomes: ResultComparison[];
}

export interface ComparedSide {
  cohort: ComparedCohort;
  results: readonly ComparedResult[];
}

export const MATCH_RULES: Record<MatchRuleId, Omit<Reason<MatchRuleId>, 'sides'>> = {
  'effect-of-the-pair': {
    id: 'effect-of-the-pair',
    about: 'endpoint',
    effect: 'caution',
    blocksPooling: true,
  },
  'endpoints-differ': {
    id: 'endpoints-differ',
    about: 'endpoint',
    effect: 'not-comparable',
    blocksPooling: true,
  },
  'not-reported-by-one': {
    id: 'not-reported-by-one',
    about: 'endpoint',
    effect: 'not-comparable',
    blocksPooling: true,
  },
  'nothing-in-common': {
    id: 'nothing-in-common',
    about: 'endpoint',
    effect: 'not-comparable',
    blocksPooling: true,
  },
};

/** Times to events and rates of the same events at a time are two ways to define one kind of endpoint. */
const subjectOf = ({ kind, group }: ComparedResult) =>
  kind === 'adverse-event' ? null : group === 'event-rate' ? 'time-to-event' : group;

/** Two cohorts and all their results by all rules. The order of the two makes no difference but to which is called `a`. */
export function compareCohorts(a: ComparedSide, b: ComparedSide, place: PairPlace): CohortComparison {
  const ofCohorts: Reason<RuleId>[] = reasonsOf(COHORT_RULES, a.cohort, b.cohort, place);
  const outcomes = [...effectsOf(a, b), ...matchResults(a, b)].map((match) => {
    const reasons = reasonsOfMatch(match, a, b);
    return {
      kind: (match.a ?? match.b).kind,
      measure: (match.a ?? match.b).measure,
      a: match.a?.id ?? null,
      b: match.b?.id ?? null,
      verdict: verdictOf([...ofCohorts, ...reasons]),
      reasons,
      instead: match.instead.map(({ id }) => id),
    };
  });
  const reached = outcomes.some(({ reasons }) => verdictOf(reasons) !== 'not-comparable');
  const reasons: Reason<RuleId>[] = reached
    ? ofCohorts
    : [...ofCohorts, { ...MATCH_RULES['nothing-in-common'], sides: ['a', 'b'] }];
  return { a: a.cohort.id, b: b.cohort.id, verdict: verdictOf(reasons), place, reasons, outcomes };
}

type Match = ({ a: ComparedResult; b: ComparedResult | null } | { a: null; b: ComparedResult }) & {
  instead: ComparedResult[];
};

/** Ratios and differences that are reported of the one against the other. */
function effectsOf(a: ComparedSide, b: ComparedSide): Match[] {
  const of = ({ results }: ComparedSide, other: ComparedSide) =>
    results.filter((result) => isAgainst(result, other) && !result.printedOtherwise && !result.notReported);
  return [
    ...of(a, b).map((result): Match => ({ a: result, b: null, instead: [] })),
    ...of(b, a).map((result): Match => ({ a: null, b: result, instead: [] })),
  ];
}

const isAgainst = ({ versus }: ComparedResult, { cohort }: ComparedSide) => versus?.cohortId === cohort.id;

function reasonsOfMatch(match: Match, a: ComparedSide, b: ComparedSide): Reason<RuleId>[] {
  const side = match.a ? 'a' : 'b';
  if (isAgainst(match.a ?? match.b, side === 'a' ? b : a)) {
    const ofPair: Reason<RuleId> = { ...MATCH_RULES['effect-of-the-pair'], sides: [side] };
    return [ofPair];
  }
  if (match.a && match.b) {
    return reasonsOf(RESULT_RULES, { ...match.a, cohort: a.cohort }, { ...match.b, cohort: b.cohort }, null);
  }
  const rule = MATCH_RULES[match.instead.length > 0 ? 'endpoints-differ' : 'not-reported-by-one'];
  return [{ ...rule, sides: [match.a ? 'b' : 'a'] }];
}

/**
 * What two results must share to be of the same thing; when, and which statistic, the rules look at. Who had an event and
 * who was free of it are two ways to say one thing.
 */
const thingOf = ({ kind, measure, counts, category, partTumour, grades, serious }: ComparedResult) =>
  JSON.stringify([kind, counts ? [counts.endpoint] : measure, category, partTumour, grades, serious]);

/** Pairs the results of two cohorts: those alike in all, then those that differ in time or statistic, then what one lacks. */
function matchResults(a: ComparedSide, b: ComparedSide): Match[] {
  // A ratio of one against the other is no result of either; of what a paper prints twice, one is weighed.
  const own = ({ results }: ComparedSide, other: ComparedSide) =>
    results.filter((result) => !isAgainst(result, other) && !result.printedOtherwise);
  const [ofA, ofB] = [own(a, b), own(b, a)];
  const things = groupBy([...ofA, ...ofB], thingOf);
  return [...things.values()].flatMap((results): Match[] => {
    const left = results.filter((result) => ofA.includes(result));
    const right = results.filter((result) => ofB.includes(result));
    const [first] = results;
    if (left.length === 0) return first ? right.map((b) => ({ a: null, b, instead: insteadOf(b, ofA) })) : [];
    if (right.length === 0) return left.map((a) => ({ a, b: null, instead: insteadOf(a, ofB) }));
    return pairUp(left, right);
  });
}

const insteadOf = (result: ComparedResult, others: readonly ComparedResult[]) =>
  subjectOf(result) === null ? [] : others.filter((other) => subjectOf(other) === subjectOf(result));

function pairUp(left: readonly ComparedResult[], right: readonly ComparedResult[]): Match[] {
  const matches: { a: ComparedResult; b: ComparedResult; instead: [] }[] = [];
  const alike = (a: ComparedResult, b: ComparedResult) =>
    sameTime(a.timeMonths, b.timeMonths) && a.statistic === b.statistic;
  const sameWay = (a: ComparedResult, b: ComparedResult) => alike(a, b) && a.measure === b.measure;
  for (const fits of [sameWay, alike]) {
    for (const a of left.filter((one) => matches.every((match) => match.a !== one))) {
      const b = right.find((other) => fits(a, other) && matches.every((match) => match.b !== other));
      if (b) matches.push({ a, b, instead: [] });
    }
  }
  const [leftOver, rightOver] = [
    left.filter((a) => matches.every((match) => match.a !== a)),
    right.filter((b) => matches.every((match) => match.b !== b)),
  ];
  const [firstLeft, firstRight] = [left[0], right[0]];
  if (firstLeft === undefined || firstRight === undefined) return matches;
  for (const a of leftOver) matches.push({ a, b: rightOver[0] ?? firstRight, instead: [] });
  for (const b of rightOver) {
    if (matches.every((match) => match.b !== b))
      matches.push({ a: leftOver[0] ?? firstLeft, b, instead: [] });
  }
  return matches;
}
