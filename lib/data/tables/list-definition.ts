import { z } from 'zod';
import type { Labels } from '@/lib/domain/labels';
import type { TableDefinition } from '../table-engine/table-definition';
import type { TableNames, TableSpec } from '../table-engine/table-spec';

/** A list of the database as it is read. */
export interface ListOfRows<Row> {
  name: string;
  /** What a single row is found by; unique in the list. */
  keyOf: (row: Row) => string;
  /** Names alone, for reading. */
  names: TableNames & { row: z.ZodObject };
}

/** A list of the database: what it is filtered, sorted and searched by, and what its rows are called. */
export interface ListDefinition<Item, Row = Item> extends ListOfRows<Row> {
  /** Names of terms are needed only where the list is written, since readers search by them. */
  table: (labels: Labels) => TableDefinition<Item>;
  /** What is kept of an item; not what only its filters and the search need. */
  rowOf: (item: Item) => Row;
}

const NO_LABELS: Labels = { tumours: {}, drugs: {}, measures: {}, adverseEvents: {}, groups: {} };

/** Rows are kept as JSON and read as they were written; who writes them holds them against their type. */
const anyRow = z.looseObject({});

interface Definition<Item, Row> {
  name: string;
  table: TableDefinition<Item>;
  keyOf: (row: Row) => string;
  rowOf: (item: Item) => Row;
}

/** The lines of all texts. Most texts are one line, and stay the string that they are: its hash is known by then. */
export function linesOf(texts: readonly (string | null | undefined)[]): string[] {
  const lines: string[] = [];
  for (const text of texts) {
    if (!text) continue;
    if (text.includes('\n')) lines.push(...text.split('\n').filter(Boolean));
    else lines.push(text);
  }
  return lines;
}

const specOf = <Item, Row>({
  name,
  table: { filters, sorts, ranges, searchTextsOf },
  keyOf,
  rowOf,
}: Definition<Item, Row>): TableSpec<Item, typeof anyRow> => ({
  name,
  row: anyRow,
  keyOf: (row) => keyOf(row as Row),
  rowOf: (item) => rowOf(item) as Record<string, unknown>,
  facets: Object.fromEntries(filters.map((filter) => [filter.name, filter.valuesOf])),
  lookedUp: filters.filter(({ isLookedUp }) => isLookedUp).map((filter) => filter.name),
  sorts: Object.fromEntries(sorts.map((sort) => [sort.name, sort.valueOf])),
  ...(ranges ? { ranges } : {}),
  searchTexts: (item) => linesOf(searchTextsOf(item)),
});

/** A list whose items are kept whole. */
export const defineTable = <Item>(
  name: string,
  table: (labels: Labels) => TableDefinition<Item>,
  keyOf: (item: Item) => string,
): ListDefinition<Item> => defineNarrowTable(name, table, keyOf, (item) => item);

/** A list of whose items only a part is kept. */
export function defineNarrowTable<Item, Row>(
  name: string,
  table: (labels: Labels) => TableDefinition<Item>,
  keyOf: (row: Row) => string,
  rowOf: (item: Item) => Row,
): ListDefinition<Item, Row> {
  return { name, table, keyOf, rowOf, names: specOf({ name, table: table(NO_LABELS), keyOf, rowOf }) };
}

/** What the list is written by. */
export const writingSpec = <Item, Row>(
  { name, table, keyOf, rowOf }: ListDefinition<Item, Row>,
  labels: Labels,
) => specOf({ name, table: table(labels), keyOf, rowOf });
