import { NO_RANK } from './column-builders';
import type { SortColumn } from './table-columns';
import type { NumberRange } from './table-spec';

/** Ranks from `from` to below `to`. */
export interface RankRange {
  ranks: Uint32Array;
  from: number;
  to: number;
}

/**
 * A column of numbers by whose bounds rows are chosen. The database keeps the order of the numbers; the numbers themselves
 * stand in the rows, of which a question reads as many as it takes to find its bounds: about log₂ of how many there are.
 */
export class RangeColumn {
  readonly #column: SortColumn;
  /** A row of each rank. */
  readonly #rowOf: Uint32Array;
  readonly #numberAt: (row: number) => Promise<number>;
  readonly #known = new Map<number, Promise<number>>();

  /** @param numberAt the number of the row at a position */
  constructor(column: SortColumn, numberAt: (row: number) => Promise<number>) {
    this.#column = column;
    this.#numberAt = numberAt;
    this.#rowOf = new Uint32Array(column.size);
    for (const [row, rank] of column.ranks.entries()) if (rank !== NO_RANK) this.#rowOf[rank] = row;
  }

  /** The least and the greatest number; null where no row has one. */
  async ends(): Promise<readonly [least: number, greatest: number] | null> {
    const { size } = this.#column;
    return size === 0 ? null : [await this.#numberOf(0), await this.#numberOf(size - 1)];
  }

  /** The ranks of the numbers within bounds, both included. */
  async within({ min, max }: NumberRange): Promise<RankRange> {
    const { ranks, size } = this.#column;
    const from = min === null ? 0 : await this.#firstWhere((number) => number >= min);
    const to = max === null ? size : await this.#firstWhere((number) => number > max);
    return { ranks, from, to: Math.max(from, to) };
  }

  /** The lowest rank whose number passes a test that all higher ones pass too. */
  async #firstWhere(passes: (number: number) => boolean): Promise<number> {
    let [low, high] = [0, this.#column.size];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (passes(await this.#numberOf(middle))) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #numberOf(rank: number): Promise<number> {
    const known = this.#known.get(rank);
    if (known) return known;
    const reading = this.#numberAt(this.#rowOf[rank] as number);
    this.#known.set(rank, reading);
    reading.catch(() => this.#known.delete(rank));
    return reading;
  }
}
