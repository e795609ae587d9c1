/** One filter of a table: a name in the address, and the values that a row has for it. */
export interface Filter<Row> {
  name: string;
  valuesOf: (row: Row) => readonly string[];
  /** Nearly every row has values of its own: they are looked up in the database, and not counted. */
  isLookedUp?: true;
}

export interface SortKey<Row> {
  name: string;
  /** Rows without a value go last in either direction. */
  valueOf: (row: Row) => number | string | null;
}

export interface TableDefinition<Row> {
  filters: readonly Filter<Row>[];
  sorts: readonly SortKey<Row>[];
  /** Names of sorts by numbers that can be bounded: `size.min=10` in an address. */
  ranges?: readonly string[];
  /** Everything that the search looks at: each line of each text is found by itself, and what is empty is passed over. */
  searchTextsOf: (row: Row) => readonly (string | null | undefined)[];
}
