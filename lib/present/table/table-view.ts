import {
  countFilterValues,
  queryRows,
  type TableDefinition,
  type TableQuery,
  writeTableQuery,
} from '@/lib/data/table-engine/table-query';
import { ownValue } from '@/lib/domain/own-value';
import type { CohortPick } from '../pages/compare/cohort-pick';
import type { ResultView } from '../results/result-view';
import type { ViewContext } from '../words/view-context';

export type Cell =
  /** `pick`: the cohort that it names can be chosen for a comparison. */
  | { kind: 'text'; text: string; sub?: string; href?: string; muted?: boolean; pick?: CohortPick }
  | { kind: 'picks'; picks: CohortPick[]; more: { text: string; href: string } | null }
  | { kind: 'links'; links: { text: string; href: string }[]; sub?: string }
  | { kind: 'verdict'; verdict: string; label: string }
  /** `folded`: the words that unfold a long list. */
  | { kind: 'facts'; folded?: string; facts: { fact: string; text: string; words: string }[] }
  | { kind: 'number'; text: string; fact?: string | null; words?: string }
  | {
      kind: 'results';
      results: { label: string; view: ResultView; bar?: { value: number; lower: number; upper: number } }[];
    };

export interface ColumnView {
  name: string;
  label: string;
  numeric?: boolean;
  /** Its cells have bars from 0 to 100 %, whose axis the head shows. */
  bars?: boolean;
  sort?: { href: string; label: string; direction: 'ascending' | 'descending' | 'none' };
}

export interface FacetView {
  name: string;
  label: string;
  options: { value: string; label: string; count: number; selected: boolean }[];
}

/** Everything a filterable table shows; components add nothing to it. */
export interface TableView {
  /** Address of the page without parameters. */
  action: string;
  search: string;
  facets: FacetView[];
  chips: { label: string; removeHref: string; removeLabel: string }[];
  clearHref: string;
  /** The address of just these rows, without a language: whoever opens it reads it in their own. */
  address: string;
  shown: string;
  columns: ColumnView[];
  columnChoice: { name: string; label: string; shown: boolean }[];
  rows: { key: string; cells: Cell[] }[];
  empty: { message: string; suggestions: { text: string; href: string }[] } | null;
  csvHref: string;
  /** What each form keeps of the address when it is sent: the filters' form, and that of the columns. */
  kept: Record<'byFilters' | 'byColumns', { name: string; value: string }[]>;
}

interface ColumnDefinition<Row> {
  name: string;
  label: string;
  numeric?: boolean;
  /** Name of its sort key. */
  sort?: string;
  /** Hidden until chosen. */
  optional?: boolean;
  cell: (row: Row) => Cell;
}

export interface TableViewInput<Row> {
  context: ViewContext;
  definition: TableDefinition<Row>;
  rows: readonly Row[];
  query: TableQuery;
  action: string;
  apiPath: string;
  /** "studies", "results" – as in "12 of 45 studies". */
  what: string;
  keyOf: (row: Row) => string;
  columns: readonly ColumnDefinition<Row>[];
  /** Names of the columns chosen in the address, or null for the usual ones. */
  chosenColumns: string[] | null;
  /** Further parameters of the address that stay while rows are filtered and sorted. */
  stays?: readonly (readonly [name: string, value: string])[];
  /** What to say where no row is left, in place of the usual, and what to offer first. */
  nothing?: NonNullable<TableView['empty']>;
  facetNames: readonly string[];
  valueLabel: (filter: string, value: string) => string;
}

const staying = <Row>({ chosenColumns, stays }: TableViewInput<Row>) => [
  ...(chosenColumns ?? []).map((name) => ['columns', name] as const),
  ...(stays ?? []),
];

const without = (query: TableQuery, name: string, value: string): TableQuery => ({
  ...query,
  filters: {
    ...query.filters,
    [name]: (query.filters[name] ?? []).filter((candidate) => candidate !== value),
  },
});

/** Builds a table's view: rows, facets with counts, chips, sort links, and what to drop where nothing is left. */
export function tableView<Row>(input: TableViewInput<Row>): TableView {
  const { context, definition, rows, query, action, columns } = input;
  const { text } = context;
  const isShown = (column: ColumnDefinition<Row>) =>
    input.chosenColumns ? input.chosenColumns.includes(column.name) : !column.optional;
  const kept = columns.filter((column, index) => index === 0 || isShown(column));
  const address = (next: TableQuery) => {
    const parameters = writeTableQuery(next);
    for (const [name, value] of staying(input)) parameters.append(name, value);
    const search = parameters.toString();
    return search ? `${action}?${search}` : action;
  };
  const shown = queryRows(definition, rows, query);
  const cells = shown.map((row) => ({
    key: input.keyOf(row),
    cells: kept.map((column) => column.cell(row)),
  }));
  const filterName = (name: string) => ownValue(text.filters.names, name) ?? name;
  const colon = context.locale === 'zh' ? '：' : ': ';
  const selected = Object.entries(query.filters).flatMap(([name, values]) =>
    values.map((value) => ({ name, value })),
  );
  const chips = selected.map(({ name, value }) => {
    const label = input.valueLabel(name, value);
    return {
      label: `${filterName(name)}${colon}${label}`,
      removeHref: address(without(query, name, value)),
      removeLabel: text.filters.remove(filterName(name), label),
    };
  });
  if (query.search) {
    chips.unshift({
      label: `${text.filters.search}${colon}${query.search}`,
      removeHref: address({ ...query, search: '' }),
      removeLabel: text.filters.remove(text.filters.search, query.search),
    });
  }
  return {
    action,
    search: query.search,
    facets: input.facetNames.map((name) => facetView(input, name)),
    chips,
    clearHref: address({ ...query, search: '', filters: {} }),
    address: address(query).slice(`/${context.locale}`.length),
    shown: text.filters.shown(shown.length, rows.length, input.what),
    columns: kept.map((column, index) => ({
      ...columnView(context, column, query, address),
      ...(cells.some((row) => hasBar(row.cells[index])) ? { bars: true } : {}),
    })),
    columnChoice: columns
      .slice(1)
      .map((column) => ({ name: column.name, label: column.label, shown: isShown(column) })),
    rows: cells,
    empty: shown.length === 0 ? emptyView(input, selected, address) : null,
    csvHref: `${input.apiPath}?${new URLSearchParams([...writeTableQuery(query), ['format', 'csv']])}`,
    kept: {
      byFilters: [
        ...(query.sort ? [{ name: 'sort', value: `${query.descending ? '-' : ''}${query.sort}` }] : []),
        ...staying(input).map(([name, value]) => ({ name, value })),
      ],
      byColumns: [...writeTableQuery(query), ...(input.stays ?? [])].map(([name, value]) => ({
        name,
        value,
      })),
    },
  };
}

const hasBar = (cell: Cell | undefined) => cell?.kind === 'results' && cell.results.some(({ bar }) => bar);

function facetView<Row>(
  { context, definition, rows, query, valueLabel }: TableViewInput<Row>,
  name: string,
): FacetView {
  const counts = countFilterValues(definition, rows, query, name);
  const chosen = query.filters[name] ?? [];
  const options = [...counts]
    .map(([value, count]) => ({
      value,
      count,
      label: valueLabel(name, value),
      selected: chosen.includes(value),
    }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, context.locale));
  // A value in the address that no row has is shown all the same, so that it can be removed.
  const unknown = chosen
    .filter((value) => !counts.has(value))
    .map((value) => ({ value, count: 0, label: valueLabel(name, value), selected: true }));
  return {
    name,
    label: ownValue(context.text.filters.names, name) ?? name,
    options: [...unknown, ...options],
  };
}

function columnView<Row>(
  { text }: ViewContext,
  column: ColumnDefinition<Row>,
  query: TableQuery,
  address: (query: TableQuery) => string,
): ColumnView {
  const { name, label, numeric } = column;
  if (!column.sort) return { name, label, ...(numeric ? { numeric } : {}) };
  const current = query.sort === column.sort;
  // First click: the natural order (numbers largest first); second: the other; third: as in the files.
  const startsDescending = numeric === true;
  const next: TableQuery = !current
    ? { ...query, sort: column.sort, descending: startsDescending }
    : query.descending === startsDescending
      ? { ...query, descending: !startsDescending }
      : { ...query, sort: null, descending: false };
  return {
    name,
    label,
    ...(numeric ? { numeric } : {}),
    sort: {
      href: address(next),
      label: text.filters.sortBy(label),
      direction: !current ? 'none' : query.descending ? 'descending' : 'ascending',
    },
  };
}

function emptyView<Row>(
  { context: { text }, definition, rows, query, what, valueLabel, nothing }: TableViewInput<Row>,
  selected: readonly { name: string; value: string }[],
  address: (query: TableQuery) => string,
) {
  const suggestions = selected.map(({ name, value }) => {
    const next = without(query, name, value);
    const label = valueLabel(name, value);
    const count = queryRows(definition, rows, next).length;
    return {
      count,
      text: text.filters.dropOne(ownValue(text.filters.names, name) ?? name, label, count),
      href: address(next),
    };
  });
  if (query.search) {
    const next = { ...query, search: '' };
    const count = queryRows(definition, rows, next).length;
    suggestions.push({ count, text: text.filters.dropSearch(query.search, count), href: address(next) });
  }
  return {
    message: nothing?.message ?? text.filters.noRows(what),
    suggestions: (nothing?.suggestions ?? []).concat(
      suggestions
        .filter(({ count }) => count > 0 && !(nothing && count === rows.length))
        .sort((a, b) => b.count - a.count)
        .map(({ text: words, href }) => ({ text: words, href })),
    ),
  };
}
