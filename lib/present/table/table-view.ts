import {
  type DroppedParameter,
  ROWS_CHOICES,
  type TableAddress,
  writeTableQuery,
} from '@/lib/data/table-engine/address';
import { leadingValues } from '@/lib/data/table-engine/leading-values';
import { EVERYTHING, type TablePage, type TableQuery } from '@/lib/data/table-engine/table-spec';
import { ownValue } from '@/lib/domain/own-value';
import type { CohortPick } from '../pages/compare/cohort-pick';
import type { ResultView } from '../results/result-view';
import { formatNumber } from '../words/format-number';
import type { ViewContext } from '../words/view-context';
import type { FacetTitles } from './filter-labels';

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
  /** How many values are left out, in words; null where none. */
  more: string | null;
}

/** Which rows of those that match are shown, and the way to the others. */
export interface PagerView {
  /** "1–50 of 1,204" */
  range: string;
  label: string;
  previous: { text: string; href: string } | null;
  next: { text: string; href: string } | null;
  sizes: { label: string; choices: { text: string; href: string; current: boolean }[] };
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
  /** What of the address was left out, in a sentence each. */
  dropped: string[];
  /** Null where one page holds all. */
  pager: PagerView | null;
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
  /** Rows of one page, and the counts of every facet in `facetNames`. */
  page: TablePage<Row>;
  /** What the address asked for. */
  asked: TableAddress & { dropped?: readonly DroppedParameter[] };
  /** Where nothing matches: how many rows would without each single filter (`name=value`), and without the search (`q`). */
  without?: ReadonlyMap<string, number>;
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

/** What a page reads of its list, with the titles of what its facets name. */
export type ReadRows<Row> = Pick<TableViewInput<Row>, 'page' | 'asked' | 'without'> & { titles: FacetTitles };

const staying = <Row>({ chosenColumns, stays, asked }: TableViewInput<Row>) => [
  ...(chosenColumns ?? []).map((name) => ['columns', name] as const),
  ...(stays ?? []),
  ...[...writeTableQuery(EVERYTHING, { rows: asked.rows })],
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
  const { context, page, action, columns } = input;
  const { query } = input.asked;
  const { text } = context;
  const isShown = (column: ColumnDefinition<Row>) =>
    input.chosenColumns ? input.chosenColumns.includes(column.name) : !column.optional;
  const kept = columns.filter((column, index) => index === 0 || isShown(column));
  const address = (next: TableQuery, place: Partial<TableAddress> = {}) => {
    const parameters = writeTableQuery(next, { page: place.page });
    for (const [name, value] of staying(input)) parameters.append(name, value);
    const search = parameters.toString();
    return search ? `${action}?${search}` : action;
  };
  const cells = page.rows.map((row) => ({
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
    address: address(query, input.asked).slice(`/${context.locale}`.length),
    shown: text.filters.shown(page.matching, page.total, input.what),
    dropped: (input.asked.dropped ?? []).map(({ name, reason }) =>
      text.filters.dropped[reason](filterName(name)),
    ),
    pager: pagerView(input, address),
    columns: kept.map((column, index) => ({
      ...columnView(context, column, query, address),
      ...(cells.some((row) => hasBar(row.cells[index])) ? { bars: true } : {}),
    })),
    columnChoice: columns
      .slice(1)
      .map((column) => ({ name: column.name, label: column.label, shown: isShown(column) })),
    rows: cells,
    empty: page.rows.length === 0 ? emptyView(input, selected, address) : null,
    csvHref: `${input.apiPath}?${new URLSearchParams([...writeTableQuery(query), ['format', 'csv']])}`,
    kept: {
      byFilters: [
        ...(query.sort ? [{ name: 'sort', value: `${query.descending ? '-' : ''}${query.sort}` }] : []),
        ...staying(input).map(([name, value]) => ({ name, value })),
      ],
      byColumns: [...writeTableQuery(query, { rows: input.asked.rows }), ...(input.stays ?? [])].map(
        ([name, value]) => ({
          name,
          value,
        }),
      ),
    },
  };
}

const hasBar = (cell: Cell | undefined) => cell?.kind === 'results' && cell.results.some(({ bar }) => bar);

/** Values that a facet lists; those with most rows stand first. */
const OPTIONS_SHOWN = 30;

function facetView<Row>({ context, page, asked, valueLabel }: TableViewInput<Row>, name: string): FacetView {
  const counts = Object.hasOwn(page.facets, name) ? (page.facets[name] ?? []) : [];
  const chosen = asked.query.filters[name] ?? [];
  // What is not shown is not named either: a list may have thousands of values.
  const isChosen = new Set(chosen);
  const listed = new Set([
    ...leadingValues(counts, OPTIONS_SHOWN),
    ...counts.filter(({ value }) => isChosen.has(value)),
  ]);
  const options = [...listed]
    .map(({ value, count }) => ({
      value,
      count,
      label: valueLabel(name, value),
      selected: chosen.includes(value),
    }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, context.locale));
  // A value in the address that no row has is shown all the same, so that it can be removed.
  const unknown = chosen
    .filter((value) => !counts.some((known) => known.value === value))
    .map((value) => ({ value, count: 0, label: valueLabel(name, value), selected: true }));
  const more = counts.length - listed.size;
  return {
    name,
    label: ownValue(context.text.filters.names, name) ?? name,
    options: [...unknown, ...options],
    more: more > 0 ? context.text.filters.moreValues(formatNumber(context, more)) : null,
  };
}

function pagerView<Row>(
  { context, page, asked }: TableViewInput<Row>,
  address: (query: TableQuery, place?: Partial<TableAddress>) => string,
): PagerView | null {
  const { filters } = context.text;
  const { matching } = page;
  if (matching <= Math.min(...ROWS_CHOICES)) return null;
  const last = Math.max(1, Math.ceil(matching / asked.rows));
  const figure = (value: number) => formatNumber(context, value);
  const from = Math.min((asked.page - 1) * asked.rows + 1, matching);
  const to = Math.min(asked.page * asked.rows, matching);
  const at = (place: number, name: string) => ({ text: name, href: address(asked.query, { page: place }) });
  const withRows = (rows: number) => {
    const [path = '', search = ''] = address(asked.query).split('?');
    const parameters = new URLSearchParams(search);
    parameters.delete('rows');
    for (const [name, value] of writeTableQuery(EVERYTHING, { rows })) parameters.set(name, value);
    return parameters.size === 0 ? path : `${path}?${parameters}`;
  };
  return {
    label: filters.pages,
    range: filters.range(figure(from), figure(to), figure(matching)),
    previous: asked.page > 1 ? at(Math.min(asked.page - 1, last), filters.previousPage) : null,
    next: asked.page < last ? at(asked.page + 1, filters.nextPage) : null,
    sizes: {
      label: filters.rowsOnPage,
      choices: ROWS_CHOICES.map((rows) => ({
        text: figure(rows),
        href: withRows(rows),
        current: rows === asked.rows,
      })),
    },
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
  {
    context: { text },
    page,
    asked: { query },
    without: counts,
    what,
    valueLabel,
    nothing,
  }: TableViewInput<Row>,
  selected: readonly { name: string; value: string }[],
  address: (query: TableQuery) => string,
) {
  // The address may ask for a page behind the last one.
  if (page.matching > 0) {
    return {
      message: text.filters.behindLast,
      suggestions: [{ text: text.filters.firstPage, href: address(query) }],
    };
  }
  const countWithout = (key: string) => counts?.get(key) ?? 0;
  const suggestions = selected.map(({ name, value }) => {
    const label = valueLabel(name, value);
    const count = countWithout(`${name}=${value}`);
    return {
      count,
      text: text.filters.dropOne(ownValue(text.filters.names, name) ?? name, label, count),
      href: address(without(query, name, value)),
    };
  });
  if (query.search) {
    const count = countWithout('q');
    suggestions.push({
      count,
      text: text.filters.dropSearch(query.search, count),
      href: address({ ...query, search: '' }),
    });
  }
  return {
    message: nothing?.message ?? text.filters.noRows(what),
    suggestions: (nothing?.suggestions ?? []).concat(
      suggestions
        .filter(({ count }) => count > 0 && !(nothing && count === page.total))
        .sort((a, b) => b.count - a.count)
        .map(({ text: words, href }) => ({ text: words, href })),
    ),
  };
}
