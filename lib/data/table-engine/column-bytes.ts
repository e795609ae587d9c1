/** Numbers of sets, as narrow as there are few of them. */
export type Ids = Uint8Array | Uint16Array | Uint32Array;

/**
 * The strings of each row of a column. Rows that have the same strings share a set, and sets that begin alike share their
 * beginning: a set is another one, its parent, and one member more. A tumour comes with its ancestors, and a study has its
 * titles in every row; so work on rows is on one number each, however many strings they have. Set 0 is empty, and a
 * parent's number is below those of its children.
 */
export interface Cells {
  /** Distinct strings; their ids are below. */
  size: number;
  /** The set of each row. */
  sets: Ids;
  /** Of each set; 0 for set 0. */
  parents: Uint32Array;
  /** The id of the string by which each set is more than its parent; 0 for set 0, which has none. */
  members: Uint32Array;
}

export const WIDTHS = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array } as const;
export type Width = keyof typeof WIDTHS;

/** Bytes of a number below `count`. */
export const widthFor = (count: number): Width => (count <= 0x100 ? 1 : count <= 0x10000 ? 2 : 4);

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

/** Parents, members and the set of each row, in this order: bytes that follow one another, in the memory of what is given. */
export function encodeCells(sets: Ids, parents: Uint32Array, members: Uint32Array) {
  const width = widthFor(parents.length);
  const narrow = sets.BYTES_PER_ELEMENT === width ? sets : new WIDTHS[width](sets);
  return { sets: parents.length, width, bytes: [parents, members, narrow].map(bytesOf) };
}

/** Bytes that follow one another, in pieces of no more than `most`; one piece where that is enough. */
export function inPieces(bytes: readonly Uint8Array[], most: number): Uint8Array[] {
  if (bytes.reduce((length, some) => length + some.length, 0) <= most) return [joined(bytes)];
  return bytes.flatMap((some) =>
    Array.from({ length: Math.ceil(some.length / most) }, (_, at) =>
      some.subarray(at * most, (at + 1) * most),
    ),
  );
}

/** Pieces as one, in memory of its own: numbers are read from it in place, and have to begin at an even address. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let start = 0;
  for (const piece of pieces) {
    bytes.set(piece, start);
    start += piece.length;
  }
  return bytes;
}

export interface CellsHead {
  rows: number;
  size: number;
  sets: number;
  width: Width;
}

/** What `encodeCells` wrote. @throws RangeError where the bytes can't be that */
export function decodeCells(bytes: Uint8Array, { rows, size, sets: count, width }: CellsHead): Cells {
  checkLength(bytes.byteLength, 8 * count + width * rows);
  const parents = numbersOf(bytes.subarray(0, 4 * count), 4) as Uint32Array;
  const members = numbersOf(bytes.subarray(4 * count, 8 * count), 4) as Uint32Array;
  return checked({ size, parents, members, sets: numbersOf(bytes.subarray(8 * count), width) });
}

/** Cells of numbers of four bytes each, three columns. @throws RangeError where they can't be that */
export function cellsOfNumbers(
  bytes: Record<'parents' | 'members' | 'sets', Uint8Array>,
  { rows, size, sets: count }: Omit<CellsHead, 'width'>,
): Cells {
  const read = (of: keyof typeof bytes, length: number) => {
    checkLength(bytes[of].byteLength, 4 * length);
    return numbersOf(bytes[of], 4) as Uint32Array;
  };
  return checked({
    size,
    parents: read('parents', count),
    members: read('members', count),
    sets: read('sets', rows),
  });
}

function checked(cells: Cells): Cells {
  const { size, sets, parents, members } = cells;
  if (parents.some((parent, set) => set > 0 && parent >= set))
    throw new RangeError('sets before their parents');
  checkIds(members.subarray(1), size);
  checkIds(sets, parents.length);
  return cells;
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
