import { requireEventsOfTotal } from '../require-argument';

/** Events out of a total. */
export interface EventsOfTotal {
  events: number;
  total: number;
}

/** Two groups' events; ratios and differences are of `a` versus `b`. */
export interface TwoByTwoTable {
  a: EventsOfTotal;
  b: EventsOfTotal;
}

export function requireTwoByTwo(table: TwoByTwoTable): void {
  requireEventsOfTotal('a', table.a.events, table.a.total);
  requireEventsOfTotal('b', table.b.events, table.b.total);
}

/** Cells in the order: events of a, the rest of a, events of b, the rest of b. */
export function cells({ a, b }: TwoByTwoTable): [number, number, number, number] {
  return [a.events, a.total - a.events, b.events, b.total - b.events];
}

/** What each cell would hold if events were spread over the groups in proportion to their size. */
export function expectedCells({ a, b }: TwoByTwoTable): [number, number, number, number] {
  const total = a.total + b.total;
  const events = a.events + b.events;
  const others = total - events;
  return [
    (a.total * events) / total,
    (a.total * others) / total,
    (b.total * events) / total,
    (b.total * others) / total,
  ];
}

/** All or none of the patients had the event, so the table says nothing about a difference. */
export function hasEmptyMargin({ a, b }: TwoByTwoTable): boolean {
  const events = a.events + b.events;
  return events === 0 || events === a.total + b.total;
}
