import { findRoot, stepUntil } from '../find-root';
import { finiteOrNull } from '../finite-or-null';
import type { OpenInterval } from '../interval';
import { type Estimable, notEstimable } from '../not-estimable';
import { requireOpenUnit } from '../require-argument';
import { type ConditionalTable, conditionalTable, forEachTable } from './conditional-table';
import { requireTwoByTwo, type TwoByTwoTable } from './two-by-two-table';

/** `estimate` and `upper` are null where they are infinite. */
export interface ConditionalOddsRatio extends OpenInterval {
  estimate: number | null;
}

/** Weights below this do not change a sum's digits. */
const negligible = 1e-25;

/**
 * Conditional maximum likelihood odds ratio of a versus b with its exact interval: the odds ratios at which the
 * observed number of events has one-sided probability (1 − level)/2.
 *
 * Source: Cornfield J. Proc 3rd Berkeley Symp 1956;4:135–48. The quantities of R `fisher.test`, solved to all digits
 * (R's own root finding stops after about four).
 */
export function conditionalOddsRatio(
  table: TwoByTwoTable,
  confidenceLevel = 0.95,
): Estimable<ConditionalOddsRatio> {
  requireTwoByTwo(table);
  requireOpenUnit('confidenceLevel', confidenceLevel);
  const conditional = conditionalTable(table);
  const { observed, lowest, highest } = conditional;
  if (lowest === highest) return notEstimable('empty-margin');
  const tail = (1 - confidenceLevel) / 2;
  const atLowest = observed === lowest;
  const atHighest = observed === highest;
  const solve = (f: (logOddsRatio: number) => number) => finiteOrNull(Math.exp(rootOfRising(f)));
  return {
    estimate: atLowest
      ? 0
      : atHighest
        ? null
        : solve((logOddsRatio) => moments(conditional, logOddsRatio).excess),
    lower: atLowest ? 0 : solve((logOddsRatio) => moments(conditional, logOddsRatio).atLeast - tail),
    upper: atHighest ? null : solve((logOddsRatio) => tail - moments(conditional, logOddsRatio).atMost),
  };
}

/** How far the mean of group a's events lies above those observed; the probability of at least, and at most, these. */
function moments(table: ConditionalTable, logOddsRatio: number) {
  let total = 0;
  let deviation = 0;
  let atLeast = 0;
  let atMost = 0;
  forEachTable(table, logOddsRatio, negligible, (events, weight) => {
    total += weight;
    // Summed as a distance from the observed count, so that nothing cancels where the root is.
    deviation += weight * (events - table.observed);
    if (events >= table.observed) atLeast += weight;
    if (events <= table.observed) atMost += weight;
  });
  return {
    excess: deviation / total,
    atLeast: atLeast / total,
    atMost: atMost / total,
  };
}

function rootOfRising(f: (x: number) => number): number {
  const low = stepUntil((x) => f(x) < 0, 0, -1);
  const high = stepUntil((x) => f(x) > 0, 0, 1);
  return findRoot(f, low, high);
}
