import type { EventTable } from './event-table';

/** Who is at risk and who has the event, at each event time. Cell of event time i and group g is `i × groupCount + g`. */
export interface RiskSets {
  groupCount: number;
  /** Number of distinct event times. */
  length: number;
  atRisk: Uint32Array;
  events: Uint32Array;
  /** Events of each group in all. */
  totalEvents: readonly number[];
}

/** Reduces a table of times to the times at which somebody had the event; only these carry information on a comparison. */
export function riskSets(table: EventTable): RiskSets {
  const { groupCount } = table;
  let length = 0;
  for (let i = 0; i < table.times.length; i++) if (eventsAt(table, i) > 0) length++;
  const atRisk = new Uint32Array(length * groupCount);
  const events = new Uint32Array(length * groupCount);
  const remaining = Float64Array.from(table.groupSizes);
  const totalEvents = new Array<number>(groupCount).fill(0);
  let row = 0;
  for (let i = 0; i < table.times.length; i++) {
    const isEventTime = eventsAt(table, i) > 0;
    for (let group = 0; group < groupCount; group++) {
      const cell = i * groupCount + group;
      const died = table.events[cell] as number;
      const left = remaining[group] as number;
      if (isEventTime) {
        atRisk[row * groupCount + group] = left;
        events[row * groupCount + group] = died;
        totalEvents[group] = (totalEvents[group] as number) + died;
      }
      remaining[group] = left - died - (table.censored[cell] as number);
    }
    if (isEventTime) row++;
  }
  return { groupCount, length, atRisk, events, totalEvents };
}

/** The same risk sets as if only some groups had been observed. */
export function restrictRiskSets(sets: RiskSets, groups: readonly number[]): RiskSets {
  if (groups.length === sets.groupCount) return sets;
  const groupCount = groups.length;
  const kept: number[] = [];
  for (let i = 0; i < sets.length; i++) {
    if (groups.some((group) => (sets.events[i * sets.groupCount + group] as number) > 0)) kept.push(i);
  }
  const atRisk = new Uint32Array(kept.length * groupCount);
  const events = new Uint32Array(kept.length * groupCount);
  kept.forEach((i, row) => {
    groups.forEach((group, column) => {
      atRisk[row * groupCount + column] = sets.atRisk[i * sets.groupCount + group] as number;
      events[row * groupCount + column] = sets.events[i * sets.groupCount + group] as number;
    });
  });
  const totalEvents = groups.map((group) => sets.totalEvents[group] as number);
  return { groupCount, length: kept.length, atRisk, events, totalEvents };
}

function eventsAt(table: EventTable, index: number): number {
  let sum = 0;
  for (let group = 0; group < table.groupCount; group++) {
    sum += table.events[index * table.groupCount + group] as number;
  }
  return sum;
}
