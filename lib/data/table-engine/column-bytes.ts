/** Ids into a dictionary, as narrow as its size allows. */
export type Ids = Uint8Array | Uint16Array | Uint32Array;

/** The ids of each row of a column. */
export interface Cells {
  /** Ids in the dictionary. */
  size: number;
  ids: Ids;
  /** Where the ids of each row begin, and one more; null where each row has one id, `size` where it has no value. */
  offsets: Uint32Array | null;
}

const WIDTHS = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array } as const;
export type Width = keyof typeof WIDTHS;

const widthFor = (largest: number): Width => (largest < 0x100 ? 1 : largest < 0x10000 ? 2 : 4);

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

/** @param ends where the ids of each row end in `ids` */
export function encodeCells(ids: Uint32Array, ends: Uint32Array, size: number) {
  const width = widthFor(size);
  const single = ends.every((end, row) => end - (row === 0 ? 0 : (ends[row - 1] as number)) <= 1);
  if (!single) {
    const narrow = new WIDTHS[width](ids);
    const bytes = new Uint8Array(4 * (ends.length + 1) + narrow.byteLength);
    bytes.set(bytesOf(ends), 4);
    bytes.set(bytesOf(narrow), 4 * (ends.length + 1));
    return { width, single, bytes };
  }
  const one = new WIDTHS[width](ends.length).fill(size);
  for (let row = 0, start = 0; row < ends.length; row++) {
    const end = ends[row] as number;
    if (end > start) one[row] = ids[start] as number;
    start = end;
  }
  return { width, single, bytes: bytesOf(one) };
}

/** What `encodeCells` wrote. @throws RangeError where the bytes can't be that many rows of these ids */
export function decodeCells(
  bytes: Uint8Array,
  { rows, size, width, single }: { rows: number; size: number; width: Width; single: boolean },
): Cells {
  if (single) {
    checkLength(bytes.byteLength, width * rows);
    const ids = numbersOf(bytes, width);
    checkIds(ids, size + 1);
    return { size, ids, offsets: null };
  }
  const head = 4 * (rows + 1);
  if (bytes.byteLength < head) throw new RangeError(`${bytes.byteLength} bytes, not ${head} or more`);
  const offsets = numbersOf(bytes.subarray(0, head), 4) as Uint32Array;
  const last = offsets[rows] as number;
  checkLength(bytes.byteLength, head + width * last);
  if (offsets[0] !== 0 || offsets.some((offset, row) => row > 0 && offset < (offsets[row - 1] as number)))
    throw new RangeError('rows that begin before the one above them');
  const ids = numbersOf(bytes.subarray(head), width);
  checkIds(ids, size);
  return { size, ids, offsets };
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
