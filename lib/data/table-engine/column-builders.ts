import { bytesOf, encodeCells } from './column-bytes';
import { countValues, everyRow } from './count-values';
import { GrowingIds, growingFloat64, growingUint32, LeavingUint32 } from './growing-array';
import { SetTable } from './set-table';

/** The rank of a row without a value. */
export const NO_RANK = 0xffffffff;

/** One order wherever a database is built, whatever the language of the machine. */
export const compareStrings = new Intl.Collator('en').compare;

/** As many entries as a Map can have. */
const MOST_STRINGS = 2 ** 24;

/** The number of the set of a row's strings. */
function setOf(table: SetTable, values: readonly string[], idOf: (value: string) => number): number {
  let set = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as string;
    // A value that is said twice is one value; rows have few, so that a set of JavaScript each would cost more.
    if (values.indexOf(value) === index) set = table.numberOf(set, idOf(value));
  }
  return set;
}

/** Collects the strings of each row; strings and sets of them are numbered in the order of first use. */
export class StringsBuilder {
  readonly #ids = new Map<string, number>();
  readonly #parents = growingUint32();
  readonly #members = growingUint32();
  readonly #table = new SetTable(this.#parents, this.#members);
  readonly #sets = new GrowingIds();
  readonly #idOf = (value: string): number => {
    const known = this.#ids.get(value);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    if (id === MOST_STRINGS) throw new Error(`A column has more than ${MOST_STRINGS} different strings`);
    this.#ids.set(value, id);
    return id;
  };

  add(values: readonly string[]): void {
    this.#sets.push(setOf(this.#table, values, this.#idOf));
  }

  /** @returns the distinct strings, the rows that have each of them, and the column as bytes with what is needed to read it */
  finish() {
    const size = this.#ids.size;
    const [sets, parents, members] = [this.#sets.view(), this.#parents.view(), this.#members.view()];
    const { bytes, ...head } = encodeCells(sets, parents, members);
    const counts = countValues({ size, sets, parents, members }, everyRow(sets.length));
    return { values: [...this.#ids.keys()], counts, bytes, head: { rows: sets.length, size, ...head } };
  }
}

/** Sets of texts that are remembered, and texts, of these twice as many at most. */
const REMEMBERED = 100_000;

/** What the numbers of texts are of, each a column: of a set its parent and its member, and of a row its set. */
export const TEXT_NUMBERS = ['parents', 'members', 'sets'] as const;
export type TextNumbers = (typeof TEXT_NUMBERS)[number];

/**
 * Collects the texts of each row. Texts are remembered only as long as they come again: one that comes again much later is a
 * text more, which a search finds just as well. Nearly every row has texts of its own, so their numbers leave in blocks.
 */
export class TextsBuilder {
  #recent = new Map<string, number>();
  #earlier = new Map<string, number>();
  #size = 0;
  readonly #numbers: Record<TextNumbers, LeavingUint32>;
  readonly #table: SetTable;
  readonly #onNew: (text: string, id: number) => void;
  readonly #idOf = (text: string): number => {
    const recent = this.#recent.get(text);
    if (recent !== undefined) return recent;
    const earlier = this.#earlier.get(text);
    const id = earlier ?? this.#size++;
    if (earlier === undefined) this.#onNew(text, id);
    if (this.#recent.size === REMEMBERED) {
      this.#earlier = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(text, id);
    return id;
  };

  /** @param onNumbers takes numbers block by block */
  constructor(
    onNew: (text: string, id: number) => void,
    onNumbers: (of: TextNumbers, block: Uint32Array) => void,
  ) {
    this.#onNew = onNew;
    const leaving = (of: TextNumbers) => new LeavingUint32((block) => onNumbers(of, block));
    this.#numbers = { parents: leaving('parents'), members: leaving('members'), sets: leaving('sets') };
    this.#table = new SetTable(this.#numbers.parents, this.#numbers.members, REMEMBERED);
  }

  add(texts: readonly string[]): void {
    this.#numbers.sets.push(setOf(this.#table, texts, this.#idOf));
  }

  /** Hands over the last numbers. @returns what is needed to read them */
  finish() {
    const { parents, sets } = this.#numbers;
    for (const of of TEXT_NUMBERS) this.#numbers[of].finish();
    return { rows: sets.length, size: this.#size, sets: parents.length };
  }
}

/** Collects what rows are sorted by, and gives each row its rank; equal values share one. */
export class RanksBuilder {
  readonly #name: string;
  readonly #numbers = growingFloat64();
  readonly #strings = new Map<string, number>();
  #kind: 'number' | 'string' | null = null;

  constructor(name: string) {
    this.#name = name;
  }

  /** @throws where numbers and strings are mixed, which have no order, or a number is none */
  add(value: number | string | null): void {
    if (value === null) {
      this.#numbers.push(Number.NaN);
      return;
    }
    const kind = typeof value as 'number' | 'string';
    this.#kind ??= kind;
    if (this.#kind !== kind || Number.isNaN(value))
      throw new Error(`${this.#name}: ${value} (${kind}) can't be sorted among values of type ${this.#kind}`);
    this.#numbers.push(typeof value === 'number' ? value : this.#idOf(value));
  }

  #idOf(value: string): number {
    const id = this.#strings.get(value) ?? this.#strings.size;
    if (id === this.#strings.size) this.#strings.set(value, id);
    return id;
  }

  /** @returns the rank of each row, 0xFFFFFFFF for none, and how many ranks there are */
  finish(): { ranks: number; bytes: Uint8Array[] } {
    const numbers = this.#numbers.view();
    const { ranks, rankOf } = this.#kind === 'string' ? rankStrings(this.#strings) : rankNumbers(numbers);
    const ranked = new Uint32Array(numbers.length);
    for (let row = 0; row < numbers.length; row++) {
      const number = numbers[row] as number;
      ranked[row] = Number.isNaN(number) ? NO_RANK : rankOf(number);
    }
    return { ranks, bytes: [bytesOf(ranked)] };
  }
}

/** Ranks of strings by their ids. */
function rankStrings(strings: Map<string, number>) {
  const sorted = [...strings].sort(([a], [b]) => compareStrings(a, b));
  const rankOfId = new Uint32Array(sorted.length);
  let ranks = 0;
  for (const [index, [value, id]] of sorted.entries()) {
    const before = sorted[index - 1];
    if (!before || compareStrings(before[0], value) !== 0) ranks++;
    rankOfId[id] = ranks - 1;
  }
  return { ranks, rankOf: (id: number) => rankOfId[id] as number };
}

function rankNumbers(numbers: Float64Array) {
  const sorted = numbers.filter((number) => !Number.isNaN(number)).sort();
  // -0 sorts before 0, yet is equal to it.
  const distinct = sorted.filter((number, index) => number !== sorted[index - 1]);
  const rankOf = (number: number) => {
    let low = 0;
    let high = distinct.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((distinct[middle] as number) < number) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { ranks: distinct.length, rankOf };
}
