import type { Cells } from './column-bytes';

/** A filter that is set: its column, and the ids of which a row must have one. */
export interface Selected {
  cells: Cells;
  ids: readonly number[];
}

export interface SelectedRows {
  /** Positions of the rows that match. */
  matching: Uint32Array;
  /** Positions of the rows that fail nothing but filter k. */
  missing: readonly Uint32Array[];
}

/** Of each row, what it fails, as bits: bit 0 for the search, bit k + 1 for filter k. */
type Failed = Uint8Array | Uint32Array;

/** Kept between questions, as fresh memory costs more than the work; nothing waits while it is in use. */
let candidates = new Uint32Array(0);

/** @param found 1 for each row that a search found, 0 for others; null where nothing is searched */
export function selectRows(
  rows: number,
  filters: readonly Selected[],
  found: Uint8Array | null,
): SelectedRows {
  // Most questions have few filters: bytes stay in the processor's cache where numbers of four don't.
  const failed = filters.length < 8 ? new Uint8Array(rows) : new Uint32Array(rows);
  if (found) for (let row = 0; row < rows; row++) failed[row] = 1 - (found[row] as number);
  for (const [k, filter] of filters.entries()) markFailed(failed, filter, 2 << k);
  return split(failed, filters.length);
}

// No branches on data inside the loops over rows: which rows pass can't be predicted, and a wrong guess costs more than the work.
function markFailed(failed: Failed, { cells: { size, sets, offsets, members }, ids }: Selected, bit: number) {
  const isWanted = new Uint8Array(size);
  for (const id of ids) isWanted[id] = 1;
  const bits = new Uint32Array(offsets.length - 1).fill(bit);
  for (let set = 0; set < bits.length; set++) {
    const end = offsets[set + 1] as number;
    for (let index = offsets[set] as number; index < end; index++)
      if (isWanted[members[index] as number]) bits[set] = 0;
  }
  for (let row = 0; row < failed.length; row++)
    failed[row] = (failed[row] as number) | (bits[sets[row] as number] as number);
}

/** Rows that fail nothing, and those that fail one thing alone. */
function split(failed: Failed, filters: number): SelectedRows {
  if (candidates.length < failed.length) candidates = new Uint32Array(failed.length);
  const kept = candidates;
  let length = 0;
  for (let row = 0; row < failed.length; row++) {
    const mask = failed[row] as number;
    kept[length] = row;
    length += Number((mask & (mask - 1)) === 0);
  }
  // 0 for none, 1 for the search alone, k + 2 for filter k alone.
  const whichOf = (row: number) => 32 - Math.clz32(failed[row] as number);
  const lengths = new Uint32Array(filters + 2);
  for (let index = 0; index < length; index++) {
    const which = whichOf(kept[index] as number);
    lengths[which] = (lengths[which] as number) + 1;
  }
  const positions = Array.from(lengths, (some) => new Uint32Array(some));
  lengths.fill(0);
  for (let index = 0; index < length; index++) {
    const row = kept[index] as number;
    const which = whichOf(row);
    const place = lengths[which] as number;
    (positions[which] as Uint32Array)[place] = row;
    lengths[which] = place + 1;
  }
  const [matching, , ...missing] = positions;
  return { matching: matching as Uint32Array, missing };
}

/** Positions of all rows but those, which are in order. */
export function otherRows(rows: number, positions: Uint32Array): Uint32Array {
  const others = new Uint32Array(rows - positions.length);
  let length = 0;
  let row = 0;
  for (let index = 0; index <= positions.length; index++) {
    const next = index < positions.length ? (positions[index] as number) : rows;
    while (row < next) others[length++] = row++;
    row = next + 1;
  }
  return others;
}
