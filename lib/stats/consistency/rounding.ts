import { requireCount, requireFinite } from '../require-argument';

/** The ways in which printed figures are usually rounded; negative ones by their size. */
export const roundingRules = ['half-up', 'half-even', 'truncate', 'up'] as const;

export type RoundingRule = (typeof roundingRules)[number];

/** A printed figure in units of its last decimal, 12.5 with one decimal being 125. */
export interface ReportedNumber {
  units: bigint;
  /** Units per 1. */
  unitsPerOne: bigint;
}

/**
 * @throws RangeError if `value` has more decimals than `decimals` says
 */
export function reportedNumber(name: string, value: number, decimals: number): ReportedNumber {
  requireFinite(name, value);
  requireCount('decimals', decimals);
  if (decimals > 12) throw new RangeError(`decimals must be at most 12, got ${decimals}`);
  const text = value.toFixed(decimals);
  if (Math.abs(Number(text) - value) > 1e-9 * Math.max(1, Math.abs(value)) * 10 ** -decimals) {
    throw new RangeError(`${name} must have at most ${decimals} decimals, got ${value}`);
  }
  return { units: BigInt(text.replace('.', '')), unitsPerOne: 10n ** BigInt(decimals) };
}

/** Whole numbers from smallest to largest. */
export interface CountRange {
  smallest: bigint;
  largest: bigint;
}

/**
 * Whole numbers s for which s × `factor` / `divisor`, rounded by the rule, gives `units` (not negative). Exact
 * integer arithmetic: no percentage falls on the wrong side of a half through floating point.
 */
export function countsThatRoundTo(
  units: bigint,
  rule: RoundingRule,
  factor: bigint,
  divisor: bigint,
): CountRange {
  const even = units % 2n === 0n;
  // The range of the unrounded value in half units, and whether its ends belong to it.
  const [from, fromIncluded, to, toIncluded] = (
    {
      'half-up': [2n * units - 1n, true, 2n * units + 1n, false],
      'half-even': [2n * units - 1n, even, 2n * units + 1n, even],
      truncate: [2n * units, true, 2n * units + 2n, false],
      up: [2n * units - 2n, false, 2n * units, true],
    } as const
  )[rule];
  const scale = 2n * factor;
  const smallest = fromIncluded ? ceilingOf(from * divisor, scale) : floorOf(from * divisor, scale) + 1n;
  const largest = toIncluded ? floorOf(to * divisor, scale) : ceilingOf(to * divisor, scale) - 1n;
  return { smallest: smallest > 0n ? smallest : 0n, largest };
}

function floorOf(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient;
}

function ceilingOf(numerator: bigint, denominator: bigint): bigint {
  return -floorOf(-numerator, denominator);
}
