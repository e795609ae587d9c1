import { NO_RANK } from './column-builders';
import type { SortColumn } from './table-columns';

/**
 * The positions from `from` to below `to` of those given, sorted: rows without a value last in either direction, equal ones
 * as they stood. Counts the rows of each rank, which is the same work for any page.
 */
export function orderRows(
  positions: Uint32Array,
  { size, ranks }: SortColumn,
  { descending, from, to }: { descending: boolean; from: number; to: number },
): Uint32Array {
  // A rank's slot is `first + step * rank`, and the last one is for rows without a rank.
  const direction = descending ? { first: size - 1, step: -1 } : { first: 0, step: 1 };
  const next = countSlots(positions, ranks, size, direction);
  sumBefore(next);
  const ordered = new Uint32Array(Math.max(0, Math.min(to, positions.length) - from));
  placeRows(positions, ranks, next, direction, ordered, from);
  return ordered;
}

interface Direction {
  first: number;
  step: number;
}

// A function for each loop, as in `select-rows.ts`.

/** Rows in each slot. */
function countSlots(positions: Uint32Array, ranks: Uint32Array, size: number, { first, step }: Direction) {
  const counts = new Uint32Array(size + 1);
  for (let index = 0; index < positions.length; index++) {
    const rank = ranks[positions[index] as number] as number;
    const slot = rank === NO_RANK ? size : first + step * rank;
    counts[slot] = (counts[slot] as number) + 1;
  }
  return counts;
}

/** Makes of each count the sum of those before it. */
function sumBefore(counts: Uint32Array): void {
  let sum = 0;
  for (let slot = 0; slot < counts.length; slot++) {
    const count = counts[slot] as number;
    counts[slot] = sum;
    sum += count;
  }
}

/** @param next where the next row of each slot goes, of all rows */
function placeRows(
  positions: Uint32Array,
  ranks: Uint32Array,
  next: Uint32Array,
  { first, step }: Direction,
  ordered: Uint32Array,
  from: number,
): void {
  const last = next.length - 1;
  for (let index = 0; index < positions.length; index++) {
    const position = positions[index] as number;
    const rank = ranks[position] as number;
    const slot = rank === NO_RANK ? last : first + step * rank;
    const place = next[slot] as number;
    next[slot] = place + 1;
    // Writes outside of the array are none.
    if (place >= from) ordered[place - from] = position;
  }
}
