import { finiteOrNull } from '../finite-or-null';
import { requireOpenUnit } from '../require-argument';
import type { EventTable } from './event-table';
import { type ConfidenceType, requireConfidenceType, survivalBand } from './survival-band';

export interface KaplanMeierOptions {
  /** Of the pointwise interval, default 0.95. */
  confidenceLevel?: number;
  /** Scale on which the interval is symmetric, default `log-log`. */
  confidenceType?: ConfidenceType;
}

/**
 * A survival curve as columns, one row per distinct time of the group. `NaN` marks an undefined value; see
 * `survivalRows` for a form that can be sent as JSON.
 */
export interface SurvivalCurve {
  n: number;
  eventCount: number;
  confidenceLevel: number;
  time: Float64Array;
  /** Patients whose time is at least this row's. */
  atRisk: Uint32Array;
  events: Uint32Array;
  censored: Uint32Array;
  survival: Float64Array;
  /** Greenwood standard error of `survival`; undefined once survival is 0. */
  standardError: Float64Array;
  lower: Float64Array;
  upper: Float64Array;
}

/** One row of a curve; null where the value is undefined. */
export interface SurvivalRow {
  time: number;
  atRisk: number;
  events: number;
  censored: number;
  survival: number;
  standardError: number | null;
  lower: number | null;
  upper: number | null;
}

/**
 * Product-limit estimate of one group's survival, with Greenwood standard errors and a pointwise band. Patients
 * censored at the time of an event count as at risk for it.
 *
 * Source: Kaplan EL, Meier P. J Am Stat Assoc 1958;53:457–81. Equivalent to `survfit` of the R package survival.
 *
 * @param group index of the group in the table
 */
export function kaplanMeier(table: EventTable, group = 0, options: KaplanMeierOptions = {}): SurvivalCurve {
  const { confidenceLevel = 0.95, confidenceType = 'log-log' } = options;
  requireOpenUnit('confidenceLevel', confidenceLevel);
  requireConfidenceType(confidenceType);
  const n = table.groupSizes[group];
  if (n === undefined) {
    throw new RangeError(`group must be a group of the table (0 to ${table.groupCount - 1}), got ${group}`);
  }
  const counts = groupCounts(table, group, n);
  const rows = counts.time.length;
  const survival = new Float64Array(rows);
  const standardErrorOfLog = new Float64Array(rows);
  const standardError = new Float64Array(rows);
  let eventCount = 0;
  let product = 1;
  let variance = 0;
  for (let i = 0; i < rows; i++) {
    const atRisk = counts.atRisk[i] as number;
    const events = counts.events[i] as number;
    if (events > 0) {
      product *= (atRisk - events) / atRisk;
      variance += events / (atRisk * (atRisk - events));
      eventCount += events;
    }
    survival[i] = product;
    standardErrorOfLog[i] = Math.sqrt(variance);
    standardError[i] = product * Math.sqrt(variance);
  }
  const band = survivalBand(survival, standardErrorOfLog, confidenceType, confidenceLevel);
  return { n, eventCount, confidenceLevel, ...counts, survival, standardError, ...band };
}

/** The rows of a curve as plain objects. */
export function survivalRows(curve: SurvivalCurve): SurvivalRow[] {
  return Array.from(curve.time, (time, i) => ({
    time,
    atRisk: curve.atRisk[i] as number,
    events: curve.events[i] as number,
    censored: curve.censored[i] as number,
    survival: curve.survival[i] as number,
    standardError: finiteOrNull(curve.standardError[i] as number),
    lower: finiteOrNull(curve.lower[i] as number),
    upper: finiteOrNull(curve.upper[i] as number),
  }));
}

/** The largest observed time. */
export function followUp(curve: SurvivalCurve): number {
  return curve.time[curve.time.length - 1] as number;
}

function groupCounts(table: EventTable, group: number, n: number) {
  const { times, events, censored, groupCount } = table;
  let rows = 0;
  for (let cell = group; cell < events.length; cell += groupCount) {
    if ((events[cell] as number) + (censored[cell] as number) > 0) rows++;
  }
  const columns = {
    time: new Float64Array(rows),
    atRisk: new Uint32Array(rows),
    events: new Uint32Array(rows),
    censored: new Uint32Array(rows),
  };
  let row = 0;
  let remaining = n;
  for (let i = 0; i < times.length; i++) {
    const died = events[i * groupCount + group] as number;
    const left = censored[i * groupCount + group] as number;
    if (died + left === 0) continue;
    columns.time[row] = times[i] as number;
    columns.atRisk[row] = remaining;
    columns.events[row] = died;
    columns.censored[row] = left;
    remaining -= died + left;
    row++;
  }
  return columns;
}
