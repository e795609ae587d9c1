import type { z } from 'zod';

/** A list that readers filter, sort and search, described once: page, API, CSV and OpenAPI come from it. */
export interface TableSpec<Item, Row extends z.ZodObject> {
  /** 'outcomes'; unique among the lists of a database. */
  name: string;
  /** What a row of the list is; rows are stored as JSON, so it has only what JSON has. */
  row: Row;
  /** Unique among the rows of the list. */
  keyOf: (row: z.output<Row>) => string;
  rowOf: (item: Item) => z.output<Row>;
  /** Values of a row for each filter, already expanded: ancestors of a tumour, inherited drugs. At most 30 filters. */
  facets: Record<string, (item: Item) => readonly string[]>;
  /** Facets of nearly as many values as rows: they filter, but are held in no column, and nobody counts them. */
  lookedUp?: readonly string[];
  /** All numbers or all strings; rows without a value go last in either direction. */
  sorts: Record<string, (item: Item) => number | string | null>;
  /** Sorts of numbers by whose bounds rows can be chosen; what is kept of an item must be enough to sort it by them. */
  ranges?: readonly string[];
  /** What a search looks at, each text by itself. Those that most rows share come first: a beginning is stored once. */
  searchTexts: (item: Item) => readonly string[];
}

/** What reading a list needs to know of it. */
export type TableNames = Pick<
  TableSpec<never, z.ZodObject>,
  'name' | 'facets' | 'lookedUp' | 'sorts' | 'ranges'
>;

/** Bounds of a number, both included; null where it is open. Rows without a number are in no range. */
export interface NumberRange {
  min: number | null;
  max: number | null;
}

/** Whether no number can lie within: the lower limit lies above the upper one. */
export const isCrossed = ({ min, max }: NumberRange): boolean => min !== null && max !== null && min > max;

/** What a reader set for a table; all of it lives in the address. */
export interface TableQuery {
  search: string;
  filters: Record<string, string[]>;
  /** By the name of the sort whose numbers they bound. */
  ranges?: Record<string, NumberRange>;
  sort: string | null;
  descending: boolean;
}

/** The query that every row matches. */
export const EVERYTHING: TableQuery = { search: '', filters: {}, sort: null, descending: false };

export interface FacetCount {
  value: string;
  /** Rows that would be left were this value alone chosen for its facet, and all else as it is. */
  count: number;
}

export interface TablePage<Row> {
  rows: Row[];
  /** Rows of the list. */
  total: number;
  /** Rows that match the query. */
  matching: number;
  /** Of each facet that was asked for, that the list has and that is not looked up: all its values, also those that would show no row. */
  facets: Record<string, FacetCount[]>;
}

/** Filters and ranges are held in the bits of one number, beside two for the search. */
const MOST_FACETS = 30;

/** Names that an address has for other things than filters. */
export const RESERVED_NAMES = ['q', 'sort', 'page', 'rows'];

/** @throws where a list can't be what its description says */
export function checkNames({ name, facets, sorts, ranges = [] }: TableNames): void {
  const names = Object.keys(facets);
  if (names.length + ranges.length > MOST_FACETS)
    throw new Error(`The list ${name} has more than ${MOST_FACETS} facets and ranges`);
  const unsorted = ranges.find((range) => !Object.hasOwn(sorts, range));
  if (unsorted) throw new Error(`The list ${name} has no sort ${unsorted} whose numbers could be bounded`);
  const reserved = names.find((facet) => RESERVED_NAMES.includes(facet));
  if (reserved) throw new Error(`The list ${name} can't have a facet named ${reserved}`);
}
