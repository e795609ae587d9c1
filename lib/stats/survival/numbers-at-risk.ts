import { requireNonNegative } from '../require-argument';
import type { SurvivalCurve } from './kaplan-meier';

/** The state of a group at one time of a grid. */
export interface NumberAtRisk {
  time: number;
  /** Patients whose time is at least this. */
  atRisk: number;
  /** Events up to and including this time. */
  events: number;
  /** Censored up to and including this time. */
  censored: number;
}

/**
 * Counts for the table below a survival plot. `atRisk` counts a patient who leaves exactly at the time, as
 * `summary(survfit, times)` in R does; `events` and `censored` are cumulative.
 *
 * @param grid times in any order
 */
export function numbersAtRisk(curve: SurvivalCurve, grid: ArrayLike<number>): NumberAtRisk[] {
  const rows = curve.time.length;
  const eventsBefore = new Uint32Array(rows + 1);
  const censoredBefore = new Uint32Array(rows + 1);
  for (let i = 0; i < rows; i++) {
    eventsBefore[i + 1] = (eventsBefore[i] as number) + (curve.events[i] as number);
    censoredBefore[i + 1] = (censoredBefore[i] as number) + (curve.censored[i] as number);
  }
  return Array.from(grid, (time, index) => {
    requireNonNegative(`grid[${index}]`, time);
    const earlier = countRows(curve.time, time, false);
    const upTo = countRows(curve.time, time, true);
    return {
      time,
      atRisk: earlier < rows ? (curve.atRisk[earlier] as number) : 0,
      events: eventsBefore[upTo] as number,
      censored: censoredBefore[upTo] as number,
    };
  });
}

/** How many of the ascending times are below the limit, or with `inclusive` not above it. */
function countRows(times: Float64Array, limit: number, inclusive: boolean): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const time = times[middle] as number;
    if (time < limit || (inclusive && time === limit)) low = middle + 1;
    else high = middle;
  }
  return low;
}
