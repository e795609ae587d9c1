import type { Estimable } from '../not-estimable';
import { type ConditionalOddsRatio, conditionalOddsRatio } from './conditional-odds-ratio';
import { conditionalTable, forEachTable } from './conditional-table';
import { requireTwoByTwo, type TwoByTwoTable } from './two-by-two-table';

export interface FisherExactTest {
  /** Two-sided. */
  pValue: number;
  /** The conditional maximum likelihood estimate with its exact interval. */
  oddsRatio: Estimable<ConditionalOddsRatio>;
}

/** Tables this much likelier than the observed one, in proportion, still count as equally likely. */
const tieSlack = 1e-7;

/**
 * Fisher's exact test, two-sided: the probability of all tables with these margins that are no likelier than the
 * observed one.
 *
 * Source: Fisher RA. J R Stat Soc 1935;98:39–54. Equivalent to R `fisher.test`.
 */
export function fisherExactTest(table: TwoByTwoTable, confidenceLevel = 0.95): FisherExactTest {
  requireTwoByTwo(table);
  return { pValue: fisherPValue(table), oddsRatio: conditionalOddsRatio(table, confidenceLevel) };
}

function fisherPValue(table: TwoByTwoTable): number {
  const conditional = conditionalTable(table);
  const smallest = Number.MIN_VALUE;
  let observed = 0;
  forEachTable(conditional, 0, smallest, (events, weight) => {
    if (events === conditional.observed) observed = weight;
  });
  let total = 0;
  let extreme = 0;
  forEachTable(conditional, 0, smallest, (_, weight) => {
    total += weight;
    if (weight <= observed * (1 + tieSlack)) extreme += weight;
  });
  return Math.min(1, extreme / total);
}
