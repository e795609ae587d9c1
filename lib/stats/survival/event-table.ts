import { requireNonEmpty } from '../require-argument';
import { mergeTiedTimes } from './merge-tied-times';
import { sortByTime } from './sort-by-time';

/** One group's patients: `time[i]` in any unit, finite and ≥ 0; `event[i]` 1 or true for the event, 0 or false for censored. */
export interface SurvivalGroup {
  time: ArrayLike<number>;
  event: ArrayLike<number | boolean>;
}

/** What happened in each group at each distinct time. Cell of time i and group g is `i × groupCount + g`. */
export interface EventTable {
  groupCount: number;
  /** Patients in each group. */
  groupSizes: readonly number[];
  /** Distinct times over all groups, ascending, after rounding ties are merged. */
  times: Float64Array;
  events: Uint32Array;
  censored: Uint32Array;
}

/**
 * Sorts the patients of all groups once and counts events and censorings at each distinct time. Every survival
 * statistic starts from this table.
 *
 * @throws RangeError if a group is empty, its arrays differ in length, a time is negative or not finite, or an
 * event is not 0, 1, true or false
 */
export function eventTable(groups: readonly SurvivalGroup[]): EventTable {
  requireNonEmpty('groups', groups);
  groups.forEach((group, index) => {
    requireGroup(`groups[${index}]`, group);
  });
  const total = groups.reduce((sum, group) => sum + group.time.length, 0);
  const time = new Float64Array(total);
  const tag = new Uint32Array(total);
  let row = 0;
  groups.forEach((group, index) => {
    for (let i = 0; i < group.time.length; i++) {
      // Adding 0 turns −0 into 0, whose bit pattern sorts first.
      time[row] = (group.time[i] as number) + 0;
      tag[row] = 2 * index + (group.event[i] ? 1 : 0);
      row++;
    }
  });
  sortByTime(time, tag);
  return countByTime(time, tag, groups);
}

function countByTime(time: Float64Array, tag: Uint32Array, groups: readonly SurvivalGroup[]): EventTable {
  const groupCount = groups.length;
  const distinct = mergeTiedTimes(time);
  const times = new Float64Array(distinct);
  const events = new Uint32Array(distinct * groupCount);
  const censored = new Uint32Array(distinct * groupCount);
  let index = -1;
  let previous = Number.NaN;
  for (let i = 0; i < time.length; i++) {
    const now = time[i] as number;
    if (now !== previous) {
      index++;
      times[index] = now;
      previous = now;
    }
    const code = tag[i] as number;
    const cell = index * groupCount + (code >>> 1);
    if (code & 1) events[cell] = (events[cell] as number) + 1;
    else censored[cell] = (censored[cell] as number) + 1;
  }
  return { groupCount, groupSizes: groups.map((group) => group.time.length), times, events, censored };
}

function requireGroup(name: string, group: SurvivalGroup): void {
  requireNonEmpty(`${name}.time`, group.time);
  if (group.event.length !== group.time.length) {
    throw new RangeError(
      `${name}.event must have one value per time (${group.time.length}), got ${group.event.length}`,
    );
  }
  requireTimes(`${name}.time`, group.time);
  requireEvents(`${name}.event`, group.event);
}

export function requireTimes(name: string, time: ArrayLike<number>): void {
  for (let i = 0; i < time.length; i++) {
    const value = time[i] as number;
    if (typeof value !== 'number' || !(value >= 0 && value < Infinity)) {
      throw new RangeError(`${name}[${i}] must be a finite number of at least 0, got ${String(value)}`);
    }
  }
}

export function requireEvents(name: string, event: ArrayLike<number | boolean>): void {
  for (let i = 0; i < event.length; i++) {
    const value = event[i];
    if (value !== 0 && value !== 1 && value !== true && value !== false) {
      throw new RangeError(`${name}[${i}] must be 0, 1, true or false, got ${String(value)}`);
    }
  }
}
