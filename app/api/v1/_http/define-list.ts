import { z } from 'zod';
import { databaseStamp } from '@/lib/data/database';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import { queryRows, type TableDefinition, type TableQuery } from '@/lib/data/table-engine/table-query';
import type { Labels } from '@/lib/domain/labels';

export interface ListDetail {
  fields: Record<string, z.ZodType>;
  of: (key: string, dataVersion: string) => Promise<object>;
}

/** What a list of the API is made of; everything else about it follows. */
export interface ListDefinition<Item, Row extends z.ZodObject> {
  /** Last step of the address, and name of the downloaded file. */
  name: string;
  summary: string;
  row: Row;
  /** What a single row is found by: `/{name}/{key}`. Absent where rows have no address of their own. */
  key?: { parameters: readonly string[]; of: (row: z.output<Row>) => string };
  /** What a single row shows beside what it shows in the list. */
  detail?: ListDetail;
  /** Filters, sorts and search; the pages use the same. */
  table: (labels: Labels) => TableDefinition<Item>;
  /** Values that a filter takes; without an entry any slug. */
  filterValues?: Record<string, z.ZodType>;
  /** Filters that apply where the address has none of that name. */
  defaults?: Record<string, string[]>;
  load: (labels: Labels) => Promise<readonly Item[]>;
  rowOf: (item: Item, labels: Labels) => z.output<Row>;
}

/** The query that every row matches. */
export const EVERYTHING: TableQuery = { search: '', filters: {}, sort: null, descending: false };

/** Rows that match, made one by one as they are read. */
export interface MatchingRows {
  total: number;
  rows: (from?: number, to?: number) => Iterable<unknown>;
}

/** A list without the type of its items, so that all lists can be handled alike. */
export interface ApiList {
  name: string;
  summary: string;
  row: z.ZodObject;
  key?: { parameters: readonly string[] };
  detail?: ListDetail;
  filters: Record<string, z.ZodType>;
  defaults: Record<string, string[]>;
  sorts: readonly string[];
  /** All rows of one version of the data. */
  select: (dataVersion: string) => Promise<{
    matching: (query: TableQuery) => MatchingRows;
    find: (key: string) => unknown;
  }>;
}

const NO_LABELS: Labels = { tumours: {}, drugs: {}, measures: {}, adverseEvents: {}, groups: {} };

const slugValue = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)?$/u,
    'has to be a slug: lower-case letters, digits, hyphens',
  );

export function defineList<Item, Row extends z.ZodObject>(definition: ListDefinition<Item, Row>): ApiList {
  const {
    name,
    summary,
    row,
    key,
    detail,
    table,
    filterValues = {},
    defaults = {},
    load,
    rowOf,
  } = definition;
  const { filters, sorts } = table(NO_LABELS);
  const names = filters.map((filter) => filter.name);
  for (const filter of [...Object.keys(filterValues), ...Object.keys(defaults)]) {
    if (!names.includes(filter)) throw new Error(`${name} has no filter ${filter}`);
  }
  // The data in one database file never change, so they are read once a file.
  let kept: { stamp: string; items: Promise<{ items: readonly Item[]; labels: Labels }> } | undefined;
  const read = () => {
    const stamp = databaseStamp();
    if (kept?.stamp === stamp) return kept.items;
    const items = getVocabulary().then(async (labels) => ({ items: await load(labels), labels }));
    const reading = { stamp, items };
    kept = reading;
    items.catch(() => {
      if (kept === reading) kept = undefined;
    });
    return items;
  };
  return {
    name,
    summary,
    row,
    ...(key ? { key: { parameters: key.parameters } } : {}),
    ...(detail ? { detail } : {}),
    filters: Object.fromEntries(names.map((filter) => [filter, filterValues[filter] ?? slugValue])),
    defaults,
    sorts: sorts.map((sort) => sort.name),
    select: async () => {
      const { items, labels } = await read();
      return {
        matching: (query) => {
          const whole = table(labels);
          // Without a search there is no need to put together what every row could be found by.
          const definition = query.search === '' ? { ...whole, searchTextOf: () => '' } : whole;
          const found = queryRows(definition, items, query);
          return {
            total: found.length,
            rows: function* (from, to) {
              for (const item of found.slice(from, to)) yield rowOf(item, labels);
            },
          };
        },
        find: (wanted) => {
          for (const item of items) {
            const found = rowOf(item, labels);
            if (key?.of(found) === wanted) return found;
          }
          return null;
        },
      };
    },
  };
}
