import { invertSymmetric, multiply } from '../symmetric-matrix';

/** A concave log-likelihood at one point; `gain` is its value above that at 0. */
export interface LikelihoodPoint {
  gain: number;
  score: Float64Array;
  information: Float64Array;
}

export interface LikelihoodMaximum {
  coefficients: Float64Array;
  gain: number;
  information: Float64Array;
  /** Inverse of the information. */
  covariance: Float64Array;
}

/** Newton steps shorter than this many standard errors end the search; the last one is still taken. */
const shortStep = 1e-9;
const maximumSteps = 100;

/**
 * Newton–Raphson from 0 with step halving.
 *
 * @returns null if the information is singular or no maximum is found
 */
export function newtonMaximise(
  size: number,
  evaluate: (coefficients: Float64Array) => LikelihoodPoint,
): LikelihoodMaximum | null {
  let coefficients = new Float64Array(size);
  let point = evaluate(coefficients);
  for (let steps = 0; steps < maximumSteps; steps++) {
    const covariance = invertSymmetric(point.information, size);
    if (covariance === null) return null;
    const step = multiply(covariance, point.score);
    const decrement = step.reduce((sum, value, i) => sum + value * (point.score[i] as number), 0);
    if (decrement <= shortStep ** 2) {
      return {
        coefficients: coefficients.map((value, i) => value + (step[i] as number)),
        gain: point.gain + decrement / 2,
        information: point.information,
        covariance,
      };
    }
    let share = 1;
    let next = coefficients.map((value, i) => value + (step[i] as number));
    let nextPoint = evaluate(next);
    // Rounding can make a good step look worse by a few units in the last place of the gain.
    while (!(nextPoint.gain >= point.gain - 1e-12 * Math.abs(point.gain)) && share > 1e-6) {
      share /= 2;
      next = coefficients.map((value, i) => value + share * (step[i] as number));
      nextPoint = evaluate(next);
    }
    if (!Number.isFinite(nextPoint.gain)) return null;
    coefficients = next;
    point = nextPoint;
  }
  return null;
}
