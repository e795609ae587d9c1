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
  // Rank `size` stands for none.
  const next = new Uint32Array(size + 1);
  const slotOf = (rank: number) => (rank === NO_RANK ? size : descending ? size - 1 - rank : rank);
  for (let index = 0; index < positions.length; index++) {
    const slot = slotOf(ranks[positions[index] as number] as number);
    next[slot] = (next[slot] as number) + 1;
  }
  let before = 0;
  for (let slot = 0; slot <= size; slot++) {
    const rows = next[slot] as number;
    next[slot] = before;
    before += rows;
  }
  const ordered = new Uint32Array(Math.max(0, Math.min(to, positions.length) - from));
  for (let index = 0; index < positions.length; index++) {
    const position = positions[index] as number;
    const slot = slotOf(ranks[position] as number);
    const place = next[slot] as number;
    next[slot] = place + 1;
    if (place >= from && place < to) ordered[place - from] = position;
  }
  return ordered;
}
