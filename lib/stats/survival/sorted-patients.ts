import { CompensatedSum } from '../compensated-sum';
import { requireFinite, requireNonEmpty } from '../require-argument';
import { requireEvents, requireTimes } from './event-table';
import { mergeTiedTimes } from './merge-tied-times';
import { sortByTime } from './sort-by-time';

/** Patients with one numeric covariate each. */
export interface SurvivalWithCovariate {
  time: ArrayLike<number>;
  event: ArrayLike<number | boolean>;
  covariate: ArrayLike<number>;
}

/** Patients in order of time, the covariate standardised to mean 0 and standard deviation 1. */
export interface SortedPatients {
  time: Float64Array;
  event: Uint8Array;
  covariate: Float64Array;
  /** Standard deviation that the covariate was divided by; 0 if it is constant. */
  scale: number;
}

/**
 * Sorts the patients and standardises the covariate, which keeps sums of exponentials in range and the fit
 * independent of the covariate's unit and origin.
 *
 * @throws RangeError if the arrays are empty or differ in length, or a value is out of range
 */
export function sortedPatients({ time, event, covariate }: SurvivalWithCovariate): SortedPatients {
  requireNonEmpty('time', time);
  for (const [name, values] of [['event', event] as const, ['covariate', covariate] as const]) {
    if (values.length !== time.length) {
      throw new RangeError(`${name} must have one value per time (${time.length}), got ${values.length}`);
    }
  }
  requireTimes('time', time);
  requireEvents('event', event);
  for (let i = 0; i < covariate.length; i++) requireFinite(`covariate[${i}]`, covariate[i] as number);
  const sortedTime = Float64Array.from(time, (value) => value + 0);
  const order = Uint32Array.from(time, (_, i) => i);
  sortByTime(sortedTime, order);
  mergeTiedTimes(sortedTime);
  const mean = average(covariate, (value) => value);
  const scale = Math.sqrt(average(covariate, (value) => (value - mean) ** 2));
  return {
    time: sortedTime,
    event: Uint8Array.from(order, (i) => (event[i] ? 1 : 0)),
    covariate: Float64Array.from(order, (i) => (scale > 0 ? ((covariate[i] as number) - mean) / scale : 0)),
    scale,
  };
}

function average(values: ArrayLike<number>, of: (value: number) => number): number {
  const sum = new CompensatedSum();
  for (let i = 0; i < values.length; i++) sum.add(of(values[i] as number));
  return sum.value / values.length;
}
