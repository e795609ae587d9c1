import { requireCount, requirePositiveCount } from '../require-argument';
import { countsThatRoundTo, type RoundingRule, reportedNumber, roundingRules } from './rounding';

/** A percentage as it is printed: 33.3 has one decimal, 33.0 also. */
export interface ReportedPercentage {
  percentage: number;
  decimals: number;
}

export interface PercentageCheck {
  /** 100 × numerator / total. */
  exact: number;
  /** Rules under which the exact value gives the printed one; none if it disagrees. */
  rules: RoundingRule[];
}

/** The numerators that give a printed percentage under one rule. */
export interface AttainableNumerators {
  rule: RoundingRule;
  smallest: number;
  largest: number;
}

/**
 * Whether a printed percentage follows from its numerator and total under some usual rounding rule. Decided in
 * whole numbers, so exact.
 *
 * @throws RangeError if the counts aren't whole, the total is 0, or the percentage has more decimals than stated
 */
export function checkPercentage(
  numerator: number,
  total: number,
  { percentage, decimals }: ReportedPercentage,
): PercentageCheck {
  requireCount('numerator', numerator);
  requirePositiveCount('total', total);
  const { units, unitsPerOne } = reportedNumber('percentage', percentage, decimals);
  const rules = roundingRules.filter((rule) => {
    if (units < 0n) return false;
    const { smallest, largest } = countsThatRoundTo(units, rule, 100n * unitsPerOne, BigInt(total));
    return BigInt(numerator) >= smallest && BigInt(numerator) <= largest;
  });
  return { exact: (100 * numerator) / total, rules };
}

/**
 * The numerators, from 0 to the total, that would be printed as this percentage. An empty answer means that no
 * number of patients out of this total gives it under any rule.
 */
export function attainableNumerators(
  total: number,
  { percentage, decimals }: ReportedPercentage,
): AttainableNumerators[] {
  requirePositiveCount('total', total);
  const { units, unitsPerOne } = reportedNumber('percentage', percentage, decimals);
  if (units < 0n) return [];
  return roundingRules.flatMap((rule) => {
    const { smallest, largest } = countsThatRoundTo(units, rule, 100n * unitsPerOne, BigInt(total));
    const highest = largest < BigInt(total) ? largest : BigInt(total);
    return smallest <= highest ? [{ rule, smallest: Number(smallest), largest: Number(highest) }] : [];
  });
}
