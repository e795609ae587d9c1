import { CompensatedSum } from '../compensated-sum';

/** √(2⁻⁵²), half the digits of a double. */
const tolerance = 2 ** -26;

/**
 * Gives times that differ only by rounding one common value, in place.
 *
 * Times that are equal on paper (0.3 and 0.1 + 0.2) can differ in the last bits and would count as separate event
 * times. Neighbouring distinct times are merged when their gap is at most 1.49e-8 absolutely, or relative to the
 * mean of the distinct times; a chain of such gaps takes its smallest time.
 *
 * Source: Therneau T. Roundoff error and tied times. Vignette of the R package survival (`timefix`, `aeqSurv`).
 *
 * @param sorted times in ascending order
 * @returns how many distinct times remain
 */
export function mergeTiedTimes(sorted: Float64Array): number {
  const mean = meanOfDistinct(sorted);
  let distinct = 0;
  let neighbour = Number.NaN;
  let kept = Number.NaN;
  for (let i = 0; i < sorted.length; i++) {
    const time = sorted[i] as number;
    if (time !== neighbour) {
      const gap = time - neighbour;
      if (!(gap <= tolerance || gap / mean <= tolerance)) {
        kept = time;
        distinct++;
      }
      neighbour = time;
    }
    sorted[i] = kept;
  }
  return distinct;
}

function meanOfDistinct(sorted: Float64Array): number {
  const sum = new CompensatedSum();
  let count = 0;
  let previous = Number.NaN;
  for (let i = 0; i < sorted.length; i++) {
    const time = sorted[i] as number;
    if (time === previous) continue;
    sum.add(time);
    count++;
    previous = time;
  }
  return sum.value / count;
}
