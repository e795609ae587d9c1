import { writeTableQuery } from '@/lib/data/table-engine/address';
import { isCrossed, type TableQuery } from '@/lib/data/table-engine/table-spec';
import { MOST_WORKBOOK_ROWS } from '@/lib/domain/download-formats';
import { labelled } from '@/lib/text/punctuation';
import { formatNumber } from '../words/format-number';
import type { ViewContext } from '../words/view-context';
import { facetView, filterName, rangeName, rangeText, rangeView } from './facet-view';
import { nothingLeft } from './nothing-left';
import { pagerView } from './pager-view';
import { type AddressOf, addressOf, staying, withoutRange, withoutValue } from './table-address';
import type { Cell, ColumnDefinition, ColumnView, RowGroup, TableView, TableViewInput } from './table-model';

/** Builds a table's view: rows, facets with counts, chips, sort links, and what to drop where nothing is left. */
export function tableView<Row>(input: TableViewInput<Row>): TableView {
  const { context, page, action, columns, asked } = input;
  const { query } = asked;
  const { filters: words } = context.text;
  const address = addressOf(input);
  const isShown = (column: ColumnDefinition<Row>) =>
    input.chosenColumns ? input.chosenColumns.includes(column.name) : !column.optional;
  const isGrouped =
    input.groupOf !== undefined &&
    (query.sort === null || query.sort === columns[0]?.sort) &&
    columns.slice(1).some(isShown);
  // The first column can't be left out; where rows are grouped, their headings stand for it.
  const candidates = columns.filter((column, index) => (index === 0 ? !isGrouped : isShown(column)));
  // A whole column of dashes says nothing; who chose columns has them as they chose.
  const kept = input.chosenColumns
    ? candidates
    : candidates.filter(
        (column, index) => index === 0 || !page.rows.every((row) => isNotReported(column.cell(row))),
      );
  const groups = groupsOf(input, kept, isGrouped);
  const cells = groups.flatMap(({ rows }) => rows);
  const chips = chipsOf(input, address);
  const fileHref = (format: string) =>
    `${input.apiPath}?${new URLSearchParams([...writeTableQuery(query), ['format', format]])}`;
  const hasFiles = !Object.values(query.ranges ?? {}).some(isCrossed);
  return {
    action,
    search: query.search,
    facets: input.facetNames.map((name) => facetView(input, name)),
    ranges: [...(input.ends ?? [])].map(([name, ends]) => rangeView(input, name, ends, address)),
    chips,
    clearHref: address({ ...query, search: '', filters: {}, ranges: {} }),
    address: address(query, asked).slice(`/${context.locale}`.length),
    shown: words.shown(page.matching, page.total, input.what),
    sheet: words.sheet(chips.length, formatNumber(context, page.matching)),
    sheetOpen: words.showRows(formatNumber(context, page.matching)),
    dropped: (asked.dropped ?? []).map(({ name, reason }) =>
      words.dropped[reason](parameterName(context, name)),
    ),
    pager: pagerView(input, address),
    columns: kept.map((column, index) => ({
      ...columnView(context, column, query, address),
      ...(cells.some((row) => hasBar(row.cells[index])) ? { bars: true } : {}),
    })),
    columnChoice: columns
      .slice(1)
      .map((column) => ({ name: column.name, label: column.label, shown: isShown(column) })),
    order: [
      {
        text: input.ownFirst ? words.ownFirst : words.unsorted,
        href: address({ ...query, sort: null, descending: false }),
        current: query.sort === null,
      },
      ...columns.flatMap(({ label, sort, numeric }) =>
        sort
          ? [
              {
                text: label,
                href: address({ ...query, sort, descending: numeric === true }),
                current: query.sort === sort,
              },
            ]
          : [],
      ),
    ],
    groups,
    empty: page.rows.length === 0 ? nothingLeft(input, address) : null,
    csvHref: hasFiles ? fileHref('csv') : null,
    xlsxHref: hasFiles && page.matching <= MOST_WORKBOOK_ROWS ? fileHref('xlsx') : null,
    kept: {
      byFilters: [
        ...(query.sort ? [{ name: 'sort', value: `${query.descending ? '-' : ''}${query.sort}` }] : []),
        ...staying(input).map(([name, value]) => ({ name, value })),
      ],
      byColumns: [...writeTableQuery(query, { rows: asked.rows }), ...(input.stays ?? [])].map(
        ([name, value]) => ({ name, value }),
      ),
    },
  };
}

/** `size.min` is the number that it bounds. */
const parameterName = (context: ViewContext, name: string) =>
  /\.(?:min|max)$/u.test(name) ? rangeName(context, name.slice(0, -4)) : filterName(context, name);

const isNotReported = (cell: Cell) => cell.kind === 'text' && cell.muted === true;

const hasBar = (cell: Cell | undefined) => cell?.kind === 'results' && cell.results.some(({ bar }) => bar);

function chipsOf<Row>(
  { context, asked: { query }, valueLabel }: TableViewInput<Row>,
  address: AddressOf,
): TableView['chips'] {
  const { filters: words } = context.text;
  const chip = (name: string, label: string, next: TableQuery) => ({
    label: labelled(name, label),
    removeHref: address(next),
    removeLabel: words.remove(name, label),
  });
  return [
    ...(query.search ? [chip(words.search, query.search, { ...query, search: '' })] : []),
    ...Object.entries(query.filters).flatMap(([name, values]) =>
      values.map((value) =>
        chip(filterName(context, name), valueLabel(name, value), withoutValue(query, name, value)),
      ),
    ),
    ...Object.entries(query.ranges ?? {}).map(([name, range]) =>
      chip(rangeName(context, name), rangeText(context, name, range), withoutRange(query, name)),
    ),
  ];
}

/** Rows that stand behind one another and are of one thing, together. */
function groupsOf<Row>(
  { context, page, keyOf, groupOf }: TableViewInput<Row>,
  columns: readonly ColumnDefinition<Row>[],
  isGrouped: boolean,
): RowGroup[] {
  const rowOf = (row: Row) => ({ key: keyOf(row), cells: columns.map((column) => column.cell(row)) });
  if (!isGrouped || !groupOf)
    return page.rows.length === 0 ? [] : [{ key: '', study: null, count: '', rows: page.rows.map(rowOf) }];
  const groups: RowGroup[] = [];
  let last = '';
  for (const row of page.rows) {
    const { key, study } = groupOf(row);
    if (key !== last || groups.length === 0)
      groups.push({ key: `${key} ${groups.length}`, study, count: '', rows: [] });
    last = key;
    groups.at(-1)?.rows.push(rowOf(row));
  }
  for (const group of groups) group.count = context.text.filters.rowCount(group.rows.length);
  return groups.map((group) => saidOnce(context, group));
}

/** Of few patients a figure says so; where all of a group do, its heading does. */
function saidOnce({ text }: ViewContext, group: RowGroup): RowGroup {
  const few = text.number.small;
  const results = group.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.kind === 'results' ? cell.results : [])),
  );
  const counted = results.filter(({ bar }) => bar);
  if (counted.length > 0 && counted.every(({ view }) => view.small)) return { ...group, few };
  for (const result of counted) if (result.view.small) result.few = few;
  return group;
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
  // First click: the natural order (numbers largest first); second: the other; third: as the list stands.
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
