import { normalDeviateOfP, normalMultiplier, normalTwoSidedP } from '../distributions/normal';
import type { Interval } from '../interval';
import { type Estimable, notEstimable } from '../not-estimable';
import { requireFinite, requireOneOf, requireOpenUnit, requirePositive } from '../require-argument';

/** `ratio`: symmetric on the log scale, no effect is 1. `difference`: symmetric as it is, no effect is 0. */
export type EffectScale = 'ratio' | 'difference';

export interface PValueFromInterval {
  /** On the log scale for a ratio. */
  standardError: number;
  z: number;
  pValue: number;
}

/**
 * The P that belongs to an estimate with a confidence interval, if the interval is a normal one.
 *
 * Source: Altman DG, Bland JM. BMJ 2011;343:d2304, with the normal distribution itself in place of their
 * approximation.
 *
 * @throws RangeError unless lower < upper, and all are above 0 for a ratio
 */
export function pValueFromInterval(
  { estimate, lower, upper }: { estimate: number } & Interval,
  scale: EffectScale,
  confidenceLevel = 0.95,
): PValueFromInterval {
  requireOpenUnit('confidenceLevel', confidenceLevel);
  const centre = onScale('estimate', estimate, scale);
  const from = onScale('lower', lower, scale);
  const to = onScale('upper', upper, scale);
  if (!(from < to)) throw new RangeError(`upper must be above lower (${lower}), got ${upper}`);
  const standardError = (to - from) / (2 * normalMultiplier(confidenceLevel));
  const z = centre / standardError;
  return { standardError, z, pValue: normalTwoSidedP(z) };
}

/**
 * The normal confidence interval that belongs to an estimate with a two-sided P.
 *
 * Source: Altman DG, Bland JM. BMJ 2011;343:d2090, with the normal quantile itself in place of their approximation.
 *
 * @param pValue strictly between 0 and 1: the exact P, not a bound such as "< 0.001"
 */
export function intervalFromPValue(
  estimate: number,
  pValue: number,
  scale: EffectScale,
  confidenceLevel = 0.95,
): Estimable<{ standardError: number } & Interval> {
  requireOpenUnit('confidenceLevel', confidenceLevel);
  requireOpenUnit('pValue', pValue);
  const centre = onScale('estimate', estimate, scale);
  // An estimate of no effect has P = 1 whatever its standard error.
  if (centre === 0) return notEstimable('zero-variance');
  const standardError = Math.abs(centre) / normalDeviateOfP(pValue);
  const halfWidth = normalMultiplier(confidenceLevel) * standardError;
  const back = (value: number) => (scale === 'ratio' ? Math.exp(value) : value);
  return { standardError, lower: back(centre - halfWidth), upper: back(centre + halfWidth) };
}

function onScale(name: string, value: number, scale: EffectScale): number {
  requireOneOf('scale', scale, ['ratio', 'difference']);
  if (scale === 'difference') {
    requireFinite(name, value);
    return value;
  }
  requirePositive(name, value);
  return Math.log(value);
}
