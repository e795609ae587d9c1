import { bytesOf, encodeCells } from './column-bytes';
import { countValues, everyRow } from './count-values';
import { GrowingIds, growingFloat64 } from './growing-array';
import { SetTable } from './set-table';

/** The rank of a row without a value. */
export const NO_RANK = 0xffffffff;

/** One order wherever a database is built, whatever the language of the machine. */
export const compareStrings = new Intl.Collator('en').compare;

/** As many entries as a Map can have. */
const MOST_STRINGS = 2 ** 24;

/** The strings of each row, by their ids. */
class CellsBuilder {
  readonly #sets: SetTable;
  readonly #rows = new GrowingIds();

  /** @param remembered sets of strings that are remembered, to be one when they come again; all of them if not said */
  constructor(remembered?: number) {
    this.#sets = new SetTable(remembered);
  }

  add(values: readonly string[], idOf: (value: string) => number): void {
    let set = 0;
    for (let index = 0; index < values.length; index++) {
      const value = values[index] as string;
      // A value that is said twice is one value; rows have few, so that a set of JavaScript each would cost more.
      if (values.indexOf(value) === index) set = this.#sets.numberOf(set, idOf(value));
    }
    this.#rows.push(set);
  }

  /** @param size how many strings there are */
  finish(size: number) {
    const [rows, { parents, members }] = [this.#rows.view(), this.#sets.finish()];
    const { bytes, ...head } = encodeCells(rows, parents, members);
    return {
      cells: { size, sets: rows, parents, members },
      bytes,
      head: { rows: rows.length, size, ...head },
    };
  }
}

/** Collects the strings of each row; strings and sets of them are numbered in the order of first use. */
export class StringsBuilder {
  readonly #ids = new Map<string, number>();
  readonly #cells = new CellsBuilder();
  readonly #idOf = (value: string): number => {
    const known = this.#ids.get(value);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    if (id === MOST_STRINGS) throw new Error(`A column has more than ${MOST_STRINGS} different strings`);
    this.#ids.set(value, id);
    return id;
  };

  add(values: readonly string[]): void {
    this.#cells.add(values, this.#idOf);
  }

  /** @returns the distinct strings, the rows that have each of them, and the column as bytes with what is needed to read it */
  finish() {
    const { cells, bytes, head } = this.#cells.finish(this.#ids.size);
    const counts = countValues(cells, everyRow(head.rows));
    return { values: [...this.#ids.keys()], counts, bytes, head };
  }
}

/** Sets of texts that are remembered, and texts, of these twice as many at most. */
const REMEMBERED = 100_000;

/**
 * Collects the texts of each row. Texts are remembered only as long as they come again: one that comes again much later is a
 * text more, which a search finds just as well.
 */
export class TextsBuilder {
  #recent = new Map<string, number>();
  #earlier = new Map<string, number>();
  #size = 0;
  readonly #cells = new CellsBuilder(REMEMBERED);
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

  constructor(onNew: (text: string, id: number) => void) {
    this.#onNew = onNew;
  }

  add(texts: readonly string[]): void {
    this.#cells.add(texts, this.#idOf);
  }

  /** @returns the column as bytes, with what is needed to read it */
  finish() {
    const { bytes, head } = this.#cells.finish(this.#size);
    return { bytes, head };
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
