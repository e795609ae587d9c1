import type { Cells } from './column-bytes';

/** A filter that is set: its column, and the ids of which a row must have one. */
export interface Selected {
  cells: Cells;
  ids: readonly number[];
}

/** Set in the mask of a row that a search did not find. */
const NOT_FOUND = 2 ** 31;

/**
 * Of each row, the filters that it fails, as bits: bit k for filter k, and the highest for the search. So rows at 0 match,
 * and those at 2^k would match without filter k.
 */
export function failedFilters(
  rows: number,
  filters: readonly Selected[],
  found: Uint8Array | null,
): Uint32Array {
  const failed = new Uint32Array(rows);
  for (const [k, filter] of filters.entries()) markFailed(failed, filter, 2 ** k);
  if (found) for (let row = 0; row < rows; row++) if (found[row] === 0) failed[row] = NOT_FOUND;
  return failed;
}

// No branches on data inside the loops: which rows pass can't be predicted, and a wrong guess costs more than the work.
function markFailed(
  failed: Uint32Array,
  { cells: { size, ids, offsets }, ids: wanted }: Selected,
  bit: number,
) {
  const bits = new Uint32Array(size + 1).fill(bit);
  for (const id of wanted) bits[id] = 0;
  if (!offsets) {
    for (let row = 0; row < failed.length; row++)
      failed[row] = (failed[row] as number) | (bits[ids[row] as number] as number);
    return;
  }
  let start = 0;
  for (let row = 0; row < failed.length; row++) {
    const end = offsets[row + 1] as number;
    let fails = bit;
    for (let index = start; index < end; index++) fails &= bits[ids[index] as number] as number;
    failed[row] = (failed[row] as number) | fails;
    start = end;
  }
}

/** Positions of the rows whose mask is `mask`, or of those whose mask is another. */
export function positionsWhere(failed: Uint32Array, mask: number, { isNot = false } = {}): Uint32Array {
  const positions = new Uint32Array(failed.length + 1);
  let length = 0;
  for (let row = 0; row < failed.length; row++) {
    positions[length] = row;
    length += Number((failed[row] === mask) !== isNot);
  }
  return positions.subarray(0, length);
}

/** How many of the rows have each value. */
export function countValues({ size, ids, offsets }: Cells, positions: Uint32Array): Uint32Array {
  const counts = new Uint32Array(size + 1);
  if (!offsets) {
    for (let index = 0; index < positions.length; index++) {
      const id = ids[positions[index] as number] as number;
      counts[id] = (counts[id] as number) + 1;
    }
    return counts.subarray(0, size);
  }
  for (let index = 0; index < positions.length; index++) {
    const row = positions[index] as number;
    const end = offsets[row + 1] as number;
    for (let cell = offsets[row] as number; cell < end; cell++) {
      const id = ids[cell] as number;
      counts[id] = (counts[id] as number) + 1;
    }
  }
  return counts.subarray(0, size);
}
