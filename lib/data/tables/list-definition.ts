import { z } from 'zod';
import type { Labels } from '@/lib/domain/labels';
import type { TableDefinition } from '../table-engine/table-definition';
import type { TableNames, TableSpec } from '../table-engine/table-spec';

/** A list of the database: what it is filtered, sorted and searched by, and what its rows are called. */
export interface ListDefinition<Item> {
  name: string;
  /** Names of terms are needed only where the list is written, since readers search by them. */
  table: (labels: Labels) => TableDefinition<Item>;
  /** What a single row is found by; unique in the list. */
  keyOf: (item: Item) => string;
  /** Names alone, for reading. */
  names: TableNames & { row: z.ZodObject };
}

const NO_LABELS: Labels = { tumours: {}, drugs: {}, measures: {}, adverseEvents: {}, groups: {} };

/** Rows are kept as JSON and read as they were written; who writes them holds them against their type. */
const anyRow = z.looseObject({});

const specOf = <Item>(
  name: string,
  { filters, sorts, searchTextOf }: TableDefinition<Item>,
  keyOf: (item: Item) => string,
): TableSpec<Item, typeof anyRow> => ({
  name,
  row: anyRow,
  keyOf: (row) => keyOf(row as Item),
  rowOf: (item) => item as Record<string, unknown>,
  facets: Object.fromEntries(filters.map((filter) => [filter.name, filter.valuesOf])),
  sorts: Object.fromEntries(sorts.map((sort) => [sort.name, sort.valueOf])),
  searchTexts: (item) => searchTextOf(item).split('\n'),
});

export function defineTable<Item>(
  name: string,
  table: (labels: Labels) => TableDefinition<Item>,
  keyOf: (item: Item) => string,
): ListDefinition<Item> {
  return { name, table, keyOf, names: specOf(name, table(NO_LABELS), keyOf) };
}

/** What the list is written by. */
export const writingSpec = <Item>({ name, table, keyOf }: ListDefinition<Item>, labels: Labels) =>
  specOf(name, table(labels), keyOf);
