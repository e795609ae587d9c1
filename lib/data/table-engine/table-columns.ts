import { z } from 'zod';
import { NO_RANK, type TextNumbers } from './column-builders';
import { type Cells, cellsOfNumbers, checkLength, decodeCells, numbersOf } from './column-bytes';
import type { ColumnKind, StoredColumn } from './table-store';

export interface FacetColumn {
  cells: Cells;
  values: readonly string[];
  /** Rows of the whole list that have each value. */
  counts: readonly number[];
  idOf: ReadonlyMap<string, number>;
}

export interface SortColumn {
  /** How many different values there are. */
  size: number;
  /** Of each row; `NO_RANK` where it has no value. */
  ranks: Uint32Array;
}

/** Thrown where a list, or a part of it, is not in the database as it was written. */
export class UnreadableList extends Error {
  constructor(list: string, what: string, cause?: unknown) {
    super(`The list ${list} can't be read: ${what}. Build the database anew: npm run seeds:load`, { cause });
    this.name = 'UnreadableList';
  }
}

const count = z.int().nonnegative();
const listHead = z.object({ rows: count });
const textHead = z.object({ rows: count, size: count, sets: count.positive() });
const facetHead = textHead.extend({
  width: z.literal([1, 2, 4]),
  values: z.array(z.string()),
  counts: z.array(count),
});
const sortHead = z.object({ rows: count, ranks: count });

/** Reads columns of a list; each throws `UnreadableList` where the column is missing or damaged. */
export const readRowCount = (list: string, stored: StoredColumn | null) =>
  reading(list, 'list', '', stored, ({ dictionary }) => listHead.parse(JSON.parse(dictionary)).rows);

export const readFacet = (list: string, name: string, rows: number, stored: StoredColumn | null) =>
  reading(list, 'facet', name, stored, ({ dictionary, data }): FacetColumn => {
    const head = facetHead.parse(JSON.parse(dictionary));
    checkRows(head.rows, rows);
    const { values, counts, size } = head;
    const idOf = new Map(values.map((value, id) => [value, id]));
    if (idOf.size !== size || counts.length !== size) throw new RangeError(`not ${size} different values`);
    return { cells: decodeCells(data, head), values, counts, idOf };
  });

export const readSort = (list: string, name: string, rows: number, stored: StoredColumn | null) =>
  reading(list, 'sort', name, stored, ({ dictionary, data }): SortColumn => {
    const head = sortHead.parse(JSON.parse(dictionary));
    checkRows(head.rows, rows);
    checkLength(data.byteLength, 4 * rows);
    const ranks = numbersOf(data, 4) as Uint32Array;
    if (ranks.some((rank) => rank >= head.ranks && rank !== NO_RANK)) throw new RangeError('unknown ranks');
    return { size: head.ranks, ranks };
  });

/** @param numbers the columns of `TEXT_NUMBERS` */
export const readTexts = (
  list: string,
  rows: number,
  stored: StoredColumn | null,
  numbers: Record<TextNumbers, StoredColumn | null>,
) =>
  reading(list, 'text', '', stored, ({ dictionary }): Cells => {
    const head = textHead.parse(JSON.parse(dictionary));
    checkRows(head.rows, rows);
    const bytesOf = (of: TextNumbers) => numbers[of]?.data ?? new Uint8Array();
    return cellsOfNumbers(
      { parents: bytesOf('parents'), members: bytesOf('members'), sets: bytesOf('sets') },
      head,
    );
  });

function checkRows(found: number, expected: number): void {
  if (found !== expected) throw new RangeError(`${found} rows, not ${expected}`);
}

function reading<Column>(
  list: string,
  kind: ColumnKind,
  name: string,
  stored: StoredColumn | null,
  read: (stored: StoredColumn) => Column,
): Column {
  const what = kind === 'list' ? 'it' : `its column ${[kind, name].filter(Boolean).join(' ')}`;
  if (!stored) throw new UnreadableList(list, `${what} is missing`);
  try {
    return read(stored);
  } catch (error) {
    const problem = error instanceof RangeError ? error.message : 'its dictionary is not as expected';
    throw new UnreadableList(list, `${what} is damaged (${problem})`, error);
  }
}
