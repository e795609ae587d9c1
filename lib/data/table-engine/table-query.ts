import { foldForSearch, SHORT_WORD } from './search-text';
import type { TableQuery } from './table-spec';

export { foldForSearch } from './search-text';
export type { TableQuery } from './table-spec';

/** One filter of a table: a name in the address, and the values that a row has for it. */
export interface Filter<Row> {
  name: string;
  valuesOf: (row: Row) => readonly string[];
}

export interface SortKey<Row> {
  name: string;
  /** Rows without a value go last in either direction. */
  valueOf: (row: Row) => number | string | null;
}

export interface TableDefinition<Row> {
  filters: readonly Filter<Row>[];
  sorts: readonly SortKey<Row>[];
  /** Everything that the search looks at. */
  searchTextOf: (row: Row) => string;
}

/** Every word of the search must be found; the order does not matter. */
export function matchesSearch(haystack: string, search: string): boolean {
  const words = search.trim().split(/\s+/u).map(foldForSearch).filter(Boolean);
  const folded = foldForSearch(haystack);
  const plain = haystack
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mn}/gu, '');
  // A word begins behind a Han character too; behind a hyphen, or with one inside: VEGF and PD-L in "anti-VEGF, PD-L1".
  const variants = [plain, plain.replace(/\p{Dash}/gu, '')];
  return words.every((word) => {
    if (!/^[a-z]+$/u.test(word) || word.length > SHORT_WORD) return folded.includes(word);
    const start = new RegExp(`(?<!\\p{Script=Latin})${word}`, 'u');
    return variants.some((text) => start.test(text));
  });
}

const passes = <Row>(row: Row, filter: Filter<Row>, wanted: readonly string[] | undefined) =>
  !wanted || wanted.length === 0 || filter.valuesOf(row).some((value) => wanted.includes(value));

/** Rows that match, sorted. Values of one filter are alternatives; filters narrow one another. */
export function queryRows<Row>(
  definition: TableDefinition<Row>,
  rows: readonly Row[],
  query: TableQuery,
  { ignoring }: { ignoring?: string } = {},
): Row[] {
  const matching = rows.filter(
    (row) =>
      matchesSearch(definition.searchTextOf(row), query.search) &&
      definition.filters.every(
        (filter) => filter.name === ignoring || passes(row, filter, query.filters[filter.name]),
      ),
  );
  const key = definition.sorts.find(({ name }) => name === query.sort);
  if (!key) return matching;
  const direction = query.descending ? -1 : 1;
  return [...matching].sort((a, b) => {
    const left = key.valueOf(a);
    const right = key.valueOf(b);
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === 'number' && typeof right === 'number') return direction * (left - right);
    return direction * String(left).localeCompare(String(right));
  });
}

/** Rows that each value of a filter would show, given all other filters. */
export function countFilterValues<Row>(
  definition: TableDefinition<Row>,
  rows: readonly Row[],
  query: TableQuery,
  name: string,
): Map<string, number> {
  const filter = definition.filters.find((candidate) => candidate.name === name);
  const counts = new Map<string, number>();
  if (!filter) return counts;
  for (const row of rows)
    for (const value of filter.valuesOf(row)) if (!counts.has(value)) counts.set(value, 0);
  for (const row of queryRows(definition, rows, query, { ignoring: name })) {
    for (const value of filter.valuesOf(row)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

type Parameters = Record<string, string | string[] | undefined>;

/** Reads a table's state from the parameters of an address; unknown sorts are dropped, other parameters ignored. */
export function readTableQuery<Row>(definition: TableDefinition<Row>, parameters: Parameters): TableQuery {
  const listOf = (value: string | string[] | undefined) =>
    [...new Set(Array.isArray(value) ? value : value === undefined ? [] : [value])].filter(
      (item) => item !== '',
    );
  const filters = Object.fromEntries(
    definition.filters
      .map(({ name }) => [name, listOf(parameters[name])] as const)
      .filter(([, values]) => values.length > 0),
  );
  const [sort = ''] = listOf(parameters.sort);
  const name = sort.replace(/^-/u, '');
  const isKnown = definition.sorts.some((key) => key.name === name);
  return {
    search: listOf(parameters.q)[0] ?? '',
    filters,
    sort: isKnown ? name : null,
    descending: isKnown && sort.startsWith('-'),
  };
}

/** The parameters that say the same as a query, for links. */
export function writeTableQuery(query: TableQuery): URLSearchParams {
  const parameters = new URLSearchParams();
  if (query.search) parameters.set('q', query.search);
  for (const [name, values] of Object.entries(query.filters))
    for (const value of values) parameters.append(name, value);
  if (query.sort) parameters.set('sort', `${query.descending ? '-' : ''}${query.sort}`);
  return parameters;
}
