import { requirePositiveCount } from '../require-argument';
import { countsThatRoundTo, type RoundingRule, reportedNumber, roundingRules } from './rounding';

/** A mean as it is printed, of values that can only be whole numbers. */
export interface ReportedMean {
  mean: number;
  decimals: number;
}

export interface GranularityCheck {
  /** Rules under which some whole sum gives the printed mean; none if the mean is impossible. */
  rules: RoundingRule[];
  /** False where every mean with so many decimals is possible, so that the test cannot find anything. */
  informative: boolean;
}

/**
 * GRIM test: whether a printed mean of whole numbers is possible at all with this many of them.
 *
 * Source: Brown NJL, Heathers JAJ. Soc Psychol Personal Sci 2017;8:363–9.
 *
 * @param n how many values
 * @param items how many whole-number items each value is itself the mean of, usually 1
 */
export function checkMeanGranularity(
  n: number,
  { mean, decimals }: ReportedMean,
  items = 1,
): GranularityCheck {
  requirePositiveCount('n', n);
  requirePositiveCount('items', items);
  const { units, unitsPerOne } = reportedNumber('mean', mean, decimals);
  const size = BigInt(n) * BigInt(items);
  const magnitude = units < 0n ? -units : units;
  const rules = roundingRules.filter((rule) => {
    const { smallest, largest } = countsThatRoundTo(magnitude, rule, unitsPerOne, size);
    return smallest <= largest;
  });
  return { rules, informative: size < unitsPerOne };
}
