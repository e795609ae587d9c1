import { z } from 'zod';
import { oncePerDatabase } from '@/lib/data/once-per-database';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import type { TableQuery } from '@/lib/data/table-engine/table-spec';
import { askList, countMatching, EVERYTHING, everyRow, findInList } from '@/lib/data/tables/ask-list';
import type { ListOfRows } from '@/lib/data/tables/list-definition';
import { LISTS } from '@/lib/data/tables/lists';
import type { Labels } from '@/lib/domain/labels';

export interface ListDetail {
  fields: Record<string, z.ZodType>;
  of: (key: string) => Promise<object>;
}

/** What a list of the API is made of; everything else about it follows. */
export interface ApiListDefinition<Item, Row extends z.ZodObject> {
  /** Filters, sorts and search; the pages use the same. Its name is the last step of the address. */
  list: ListOfRows<Item>;
  summary: string;
  /** What a row is, in a sentence. */
  description: string;
  row: Row;
  /** What a single row is found by: `/{name}/{key}`. Absent where rows have no address of their own. */
  key?: { parameters: readonly string[] };
  /** What a single row shows beside what it shows in the list. */
  detail?: ListDetail;
  /** Values that a filter takes; without an entry whatever rows have, under its slug or a name. */
  filterValues?: Record<string, z.ZodType>;
  /** Filters that apply where the address has none of that name. */
  defaults?: Record<string, string[]>;
  rowOf: (item: Item, labels: Labels) => z.output<Row>;
}

/** A list without the type of its items, so that all lists can be handled alike. */
export interface ApiList {
  name: string;
  summary: string;
  description: string;
  row: z.ZodObject;
  key?: { parameters: readonly string[] };
  detail?: ListDetail;
  filters: Record<string, z.ZodType>;
  /** Filters whose values are slugs, and may be asked for by name. */
  named: readonly string[];
  /** All values that rows have for a filter; none of a filter that is looked up. */
  valuesOf: (filter: string) => Promise<ReadonlySet<string>>;
  /** Whether rows can have this value for a filter. */
  hasValue: (filter: string, value: string) => Promise<boolean>;
  defaults: Record<string, string[]>;
  sorts: readonly string[];
  /** Sorts whose numbers can be bounded. */
  ranges: readonly string[];
  /** Some of the rows that match, and how many there are. */
  page: (
    query: TableQuery,
    place: { offset: number; limit: number },
  ) => Promise<{ rows: unknown[]; total: number }>;
  /** Of each filter the value that most rows have; without those that no row has a value for. */
  commonest: () => Promise<Record<string, string>>;
  /** Every row that matches, in batches. */
  each: (query: TableQuery) => AsyncIterable<unknown[]>;
  /** The row with this key, or null. */
  find: (key: string) => Promise<object | null>;
}

const NAMED_VALUE = z
  .string()
  .min(1, 'may not be empty')
  .max(200, 'may have 200 characters')
  .describe('A slug, or a name or synonym in English or Chinese.');

export function defineList<Item, Row extends z.ZodObject>(definition: ApiListDefinition<Item, Row>): ApiList {
  const {
    list,
    summary,
    description,
    row,
    key,
    detail,
    filterValues = {},
    defaults = {},
    rowOf,
  } = definition;
  const { name } = list;
  const filters = Object.keys(list.names.facets);
  for (const filter of [...Object.keys(filterValues), ...Object.keys(defaults)]) {
    if (!filters.includes(filter)) throw new Error(`${name} has no filter ${filter}`);
  }
  const valuesOf = valuesOfFacets(list);
  return {
    name,
    summary,
    description,
    row,
    ...(key ? { key } : {}),
    ...(detail ? { detail } : {}),
    filters: Object.fromEntries(filters.map((filter) => [filter, filterValues[filter] ?? NAMED_VALUE])),
    named: filters.filter((filter) => !Object.hasOwn(filterValues, filter)),
    valuesOf,
    async hasValue(filter, value) {
      if (!list.names.lookedUp?.includes(filter)) return (await valuesOf(filter)).has(value);
      const query = { ...EVERYTHING, filters: { [filter]: [value] } };
      return (await countMatching(list, query)) > 0 || (await exists(filter, value));
    },
    defaults,
    sorts: Object.keys(list.names.sorts),
    ranges: list.names.ranges ?? [],
    async page(query, place) {
      const [labels, { rows, matching }] = await Promise.all([getVocabulary(), askList(list, query, place)]);
      return { rows: rows.map((item) => rowOf(item, labels)), total: matching };
    },
    async commonest() {
      const { facets } = await askList(list, EVERYTHING, { limit: 0, facets: filters });
      const found = Object.entries(facets).flatMap(([filter, counts]) => {
        const [first, ...others] = counts;
        if (!first) return [];
        return [
          [filter, others.reduce((most, next) => (next.count > most.count ? next : most), first).value],
        ];
      });
      return Object.fromEntries(found) as Record<string, string>;
    },
    async *each(query) {
      const labels = await getVocabulary();
      for await (const items of everyRow(list, query)) yield items.map((item) => rowOf(item, labels));
    },
    async find(wanted) {
      const [labels, item] = await Promise.all([getVocabulary(), findInList(list, wanted)]);
      return item === null ? null : (rowOf(item, labels) as object);
    },
  };
}

/** All values of the facets of a list, each read once for a database. */
function valuesOfFacets<Item>(list: ListOfRows<Item>) {
  const read = oncePerDatabase(async () => new Map<string, Promise<ReadonlySet<string>>>());
  return async (facet: string): Promise<ReadonlySet<string>> => {
    const kept = await read();
    const before = kept.get(facet);
    if (before) return before;
    const reading = askList(list, EVERYTHING, { limit: 0, facets: [facet] }).then(
      ({ facets }) => new Set((facets[facet] ?? []).map(({ value }) => value)),
    );
    kept.set(facet, reading);
    reading.catch(() => kept.delete(facet));
    return reading;
  };
}

/** Whether there is what a looked-up filter names, though no row of the list has to do with it. */
const exists = async (filter: string, value: string) =>
  filter === 'fact' && (await findInList(LISTS.facts, value)) !== null;

/** All rows of a list that belong to one study. */
export async function rowsOfStudy(list: ApiList, study: string): Promise<unknown[]> {
  const rows: unknown[] = [];
  for await (const some of list.each({ ...EVERYTHING, filters: { ...list.defaults, study: [study] } }))
    rows.push(...some);
  return rows;
}
