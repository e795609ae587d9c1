import { joined } from './column-bytes';

export type ColumnKind = 'facet' | 'sort' | 'text' | 'list';

export interface StoredColumn {
  /** JSON of what the data can't be read without; see `table-columns.ts`. */
  dictionary: string;
  data: Uint8Array;
}

/** A column of its parts, in their order; null where there are none. */
export function storedColumn(
  parts: readonly { dictionary: unknown; data: Uint8Array }[],
): StoredColumn | null {
  const [first] = parts;
  if (!first) return null;
  return { dictionary: String(first.dictionary), data: joined(parts.map(({ data }) => data)) };
}

/** What the engine asks of a database; all that differs from one kind of database to another is behind it. */
export interface TableStore {
  loadColumn(list: string, kind: ColumnKind, name: string): Promise<StoredColumn | null>;
  /** Ids of the texts whose `searchable` has the needle, which is three characters or more, as a part; in any order. */
  textIdsContaining(list: string, needle: string): Promise<readonly number[]>;
  /** Positions of the rows that have any of the values of a facet that is looked up; in any order. */
  positionsHaving(list: string, facet: string, values: readonly string[]): Promise<readonly number[]>;
  /** JSON of the rows at these positions, in the order asked for; null for a position that the list has not. */
  rowsAt(list: string, positions: ArrayLike<number>): Promise<(string | null)[]>;
  rowByKey(list: string, key: string): Promise<string | null>;
}
