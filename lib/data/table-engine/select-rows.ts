import type { Cells, Ids } from './column-bytes';
import type { RankRange } from './range-column';

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

/** Of each row, what it fails, as bits: two for the search, so that its failing is never one bit alone, and bit k + 2 for filter k; ranges come behind the filters. */
type Failed = Uint8Array | Uint32Array;
const NOT_FOUND = 3;
const bitOf = (filter: number) => 4 << filter;
/** 0 for a row that fails nothing, k + 1 for one that fails filter k alone. */
const whichOf = (mask: number) => 32 - Math.clz32(mask >>> 2);

/** Kept between questions, as fresh memory costs more than the work; nothing waits while it is in use. */
let candidates = new Uint32Array(0);

/** @param found 1 for each row that a search found, 0 for others; null where nothing is searched */
export function selectRows(
  rows: number,
  filters: readonly Selected[],
  ranges: readonly RankRange[],
  found: Uint8Array | null,
): SelectedRows {
  // Most questions have few filters: bytes stay in the processor's cache where numbers of four don't.
  const failed = filters.length + ranges.length < 7 ? new Uint8Array(rows) : new Uint32Array(rows);
  if (found) markNotFound(failed, found);
  for (const [k, { cells, ids }] of filters.entries())
    markRows(failed, cells.sets, bitsOfSets(cells, ids, bitOf(k)));
  for (const [k, range] of ranges.entries()) markOutside(failed, range, bitOf(filters.length + k));
  if (candidates.length < rows) candidates = new Uint32Array(rows);
  const few = candidates.subarray(0, gatherCandidates(failed, candidates));
  const lengths = countByFailed(failed, few, filters.length + ranges.length + 1);
  const positions = Array.from(lengths, (length) => new Uint32Array(length));
  placeByFailed(failed, few, positions);
  const [matching, ...missing] = positions;
  return { matching: matching as Uint32Array, missing: missing.slice(0, filters.length) };
}

// Each loop over rows has a function of its own, which the engine then compiles once and for good; one behind another in a
// function is compiled again at every call. No branches on data in them: which rows pass can't be predicted, and a wrong
// guess costs more than the work.

function markNotFound(failed: Failed, found: Uint8Array): void {
  for (let row = 0; row < failed.length; row++) failed[row] = found[row] === 1 ? 0 : NOT_FOUND;
}

/** 0 for each set that has one of the strings, else `bit`. */
function bitsOfSets({ size, parents, members }: Cells, ids: readonly number[], bit: number): Uint32Array {
  const isWanted = new Uint8Array(size);
  for (const id of ids) isWanted[id] = 1;
  const bits = new Uint32Array(parents.length);
  bits[0] = bit;
  spreadToChildren(bits, isWanted, parents, members);
  return bits;
}

function spreadToChildren(
  bits: Uint32Array,
  isWanted: Uint8Array,
  parents: Uint32Array,
  members: Uint32Array,
): void {
  for (let set = 1; set < bits.length; set++)
    bits[set] = isWanted[members[set] as number] ? 0 : (bits[parents[set] as number] as number);
}

function markRows(failed: Failed, sets: Ids, bits: Uint32Array): void {
  for (let row = 0; row < failed.length; row++)
    failed[row] = (failed[row] as number) | (bits[sets[row] as number] as number);
}

function markOutside(failed: Failed, { ranks, from, to }: RankRange, bit: number): void {
  const size = to - from;
  // A rank below `from` becomes a number above every size, as the one of a row without a number is.
  for (let row = 0; row < failed.length; row++)
    failed[row] = (failed[row] as number) | (((ranks[row] as number) - from) >>> 0 < size ? 0 : bit);
}

/** Writes the positions of rows that fail one filter or nothing to `into`, and says how many they are. */
function gatherCandidates(failed: Failed, into: Uint32Array): number {
  let length = 0;
  for (let row = 0; row < failed.length; row++) {
    const mask = failed[row] as number;
    into[length] = row;
    length += (mask & (mask - 1)) === 0 ? 1 : 0;
  }
  return length;
}

function countByFailed(failed: Failed, rows: Uint32Array, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (let index = 0; index < rows.length; index++) {
    const which = whichOf(failed[rows[index] as number] as number);
    counts[which] = (counts[which] as number) + 1;
  }
  return counts;
}

function placeByFailed(failed: Failed, rows: Uint32Array, into: readonly Uint32Array[]): void {
  const next = new Uint32Array(into.length);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as number;
    const which = whichOf(failed[row] as number);
    const place = next[which] as number;
    (into[which] as Uint32Array)[place] = row;
    next[which] = place + 1;
  }
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
