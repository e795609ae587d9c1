import type { TwoByTwoTable } from './two-by-two-table';

/** The 2×2 tables that share both margins with an observed one, told apart by the events of group a. */
export interface ConditionalTable {
  observed: number;
  /** Fewest and most events that group a can have. */
  lowest: number;
  highest: number;
  sizeA: number;
  sizeB: number;
  events: number;
}

export function conditionalTable({ a, b }: TwoByTwoTable): ConditionalTable {
  const events = a.events + b.events;
  return {
    observed: a.events,
    lowest: Math.max(0, events - b.total),
    highest: Math.min(a.total, events),
    sizeA: a.total,
    sizeB: b.total,
    events,
  };
}

/**
 * Visits the tables in order of falling probability on either side of the likeliest, with weights proportional to
 * the (noncentral) hypergeometric probability and 1 for the likeliest. Tables whose weight is below `negligible`
 * are left out, so the work grows with the distribution's spread and not with its range.
 *
 * Each weight is its neighbour's times a ratio of whole numbers. That keeps thirteen digits and more where
 * differences of log-factorials lose seven in tables of a few hundred thousand patients.
 *
 * @param logOddsRatio 0 for the central distribution
 */
export function forEachTable(
  table: ConditionalTable,
  logOddsRatio: number,
  negligible: number,
  visit: (events: number, weight: number) => void,
): void {
  const { sizeA, sizeB, events, lowest, highest } = table;
  const oddsRatio = Math.exp(logOddsRatio);
  const rise = (x: number) => (((sizeA - x) / (x + 1)) * (events - x) * oddsRatio) / (sizeB - events + x + 1);
  const mode = likeliest(lowest, highest, rise);
  visit(mode, 1);
  for (let x = mode, weight = 1; x < highest; ) {
    weight *= rise(x);
    x++;
    if (!(weight >= negligible)) break;
    visit(x, weight);
  }
  for (let x = mode, weight = 1; x > lowest; ) {
    x--;
    weight /= rise(x);
    if (!(weight >= negligible)) break;
    visit(x, weight);
  }
}

/** First table after which the probability falls; the ratio of neighbours decreases throughout. */
function likeliest(lowest: number, highest: number, rise: (x: number) => number): number {
  let low = lowest;
  let high = highest;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (rise(middle) >= 1) low = middle + 1;
    else high = middle;
  }
  return low;
}
