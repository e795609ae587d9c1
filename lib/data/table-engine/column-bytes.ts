/** Ids of sets, as narrow as their number allows. */
export type Ids = Uint8Array | Uint16Array | Uint32Array;

/**
 * The strings of each row of a column. Rows that have the same strings share a set: a tumour comes with its ancestors, and
 * a cohort has its drugs in every row. So work on rows is on one number each, however many strings they have.
 */
export interface Cells {
  /** Distinct strings; their ids are below. */
  size: number;
  /** The set of each row. */
  sets: Ids;
  /** Where each set begins in `members`, and where the last one ends. */
  offsets: Uint32Array;
  /** Ids of strings. */
  members: Uint32Array;
}

const WIDTHS = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array } as const;
export type Width = keyof typeof WIDTHS;

const widthFor = (count: number): Width => (count <= 0x100 ? 1 : count <= 0x10000 ? 2 : 4);

export const bytesOf = (numbers: Ids) =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);

/**
 * Numbers in bytes, in the order of the machine (little-endian on all that Node runs on, save IBM Z). Shares memory with
 * the bytes where they are aligned.
 */
export function numbersOf(bytes: Uint8Array, width: Width): Ids {
  const aligned = bytes.byteOffset % width === 0 ? bytes : bytes.slice();
  return new WIDTHS[width](aligned.buffer as ArrayBuffer, aligned.byteOffset, aligned.byteLength / width);
}

/** Offsets, members and the set of each row, in this order. */
export function encodeCells(sets: Uint32Array, offsets: Uint32Array, members: Uint32Array) {
  const count = offsets.length - 1;
  const width = widthFor(count);
  const parts = [offsets, members, new WIDTHS[width](sets)].map(bytesOf);
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let start = 0;
  for (const part of parts) {
    bytes.set(part, start);
    start += part.length;
  }
  return { sets: count, members: members.length, width, bytes };
}

export interface CellsHead {
  rows: number;
  size: number;
  sets: number;
  members: number;
  width: Width;
}

/** What `encodeCells` wrote. @throws RangeError where the bytes can't be that */
export function decodeCells(bytes: Uint8Array, head: CellsHead): Cells {
  const behindOffsets = 4 * (head.sets + 1);
  const behindMembers = behindOffsets + 4 * head.members;
  checkLength(bytes.byteLength, behindMembers + head.width * head.rows);
  const offsets = numbersOf(bytes.subarray(0, behindOffsets), 4) as Uint32Array;
  const members = numbersOf(bytes.subarray(behindOffsets, behindMembers), 4) as Uint32Array;
  const sets = numbersOf(bytes.subarray(behindMembers), head.width);
  for (let set = 0; set < head.sets; set++)
    if ((offsets[set + 1] as number) < (offsets[set] as number)) throw new RangeError('sets out of order');
  if (offsets[0] !== 0 || offsets[head.sets] !== head.members)
    throw new RangeError('sets that end elsewhere');
  checkIds(members, head.size);
  checkIds(sets, head.sets);
  return { size: head.size, sets, offsets, members };
}

export function checkLength(found: number, expected: number): void {
  if (found !== expected) throw new RangeError(`${found} bytes, not ${expected}`);
}

function checkIds(ids: Ids, below: number): void {
  let largest = -1;
  for (let index = 0; index < ids.length; index++) {
    const id = ids[index] as number;
    if (id > largest) largest = id;
  }
  if (largest >= below) throw new RangeError(`the id ${largest}, of ${below}`);
}
