import type { TableQuery } from '@/lib/data/table-engine/table-spec';
import { groupBy } from '@/lib/domain/group-by';
import { ORIGINS, type Origin } from '@/lib/domain/kinds';
import type { CellInShort, MapColumn } from '@/lib/domain/map-in-short';
import { type Paired, pairFilter, pairValue } from '@/lib/domain/studied-pairs';
import { groupName, pairName, type ViewContext } from '../../words/view-context';
import { columnHeads, type MapColumnHead, type MapRowHead, mapRows } from './map-axes';
import { countWords, type MapCellView, mapFigures, markWords } from './map-cell';
import { cellKey, type MapCell } from './map-cells';

export interface MapGridView {
  /** Classes above the columns, each over so many of them; null where the columns are classes. */
  groups: { key: string; name: string; href: string | null; span: number }[] | null;
  columns: { key: string; name: string; href: string }[];
  rows: { key: string; name: string; href: string; depth: number; cells: MapCellView[] }[];
  /** Those that its cells show. */
  origins: Origin[];
  /** What its cells of laboratory work say in place of patients; null where there is none. */
  laboratory: string | null;
}

/** What each tumour was treated with: the same cells without the empty ones. */
export interface MapListView {
  tumours: {
    key: string;
    name: string;
    href: string;
    treatments: (MapCellView & { key: string; name: string; count: string; detail: string })[];
  }[];
}

export interface MapGridInput {
  context: ViewContext;
  query: TableQuery;
  paired: Paired;
  /** Of each tumour of the whole map, how many entries tell of it: they decide which rows there are. */
  tumours: ReadonlyMap<string, number>;
  columns: readonly MapColumn[];
  /** By `cellKey`; what isn't there is empty. */
  cells: ReadonlyMap<string, MapCell>;
}

/** Filters of the map that the studies have too. What the others leave is named study by study, so that a cell leads to just what it shows. */
const KEPT_IN_LINKS = ['origin', 'family'] as const;

/** The grid, the list of what is in it, and how many tumours there are. */
export function mapGrid({ context, query, paired, tumours, columns, cells }: MapGridInput): MapGridView & {
  list: MapListView;
  tumoursInAll: number;
} {
  const { rows, of } = mapRows(context, tumours, query);
  const view = gridView(context, {
    paired,
    rows,
    columns: columnHeads(context, columns, paired),
    cellAt: (tumour, column) => {
      const { cell = null, hidden = 0, named = [] } = cells.get(cellKey(tumour, column)) ?? {};
      return { cell, hidden, href: cellHref(context, query, paired, tumour, column, named) };
    },
    wordsOf: markWords,
  });
  return { ...view, tumoursInAll: of };
}

interface GridInput {
  paired: Paired;
  rows: readonly MapRowHead[];
  columns: readonly MapColumnHead[];
  /** What a cell shows, null where it shows nothing; how many entries are hidden from it; and where it leads. */
  cellAt: (tumour: string, column: string) => { cell: CellInShort | null; hidden: number; href: string };
  /** What is said of a cell's studies, for readers who don't see its marks. */
  wordsOf: (context: ViewContext, cell: CellInShort) => string;
}

/** Rows and columns with their cells, and the list of those that show something. */
export function gridView(
  context: ViewContext,
  { paired, rows, columns, cellAt, wordsOf }: GridInput,
): MapGridView & { list: MapListView } {
  const { locale, text } = context;
  const cells = rows.map(({ tumour, name }) =>
    columns.map((column) => {
      const { cell, hidden, href } = cellAt(tumour, column.slug);
      const subject = pairName(context, name, column.name);
      const label = cell
        ? text.map.cell(subject, countWords(context, cell), wordsOf(context, cell))
        : text.map.emptyCell(subject, hidden);
      const figures = cell && mapFigures(context, cell);
      return { cell, view: { href, label, marks: cell?.marks ?? [], more: cell?.more ?? 0, figures } };
    }),
  );
  const shown = new Set(cells.flatMap((row) => row.map(({ view }) => view.figures?.origin)));
  const tumourHref = (tumour: string) => `/${locale}/tumours/${tumour}`;
  return {
    groups: paired === 'class' ? null : columnGroups(context, columns),
    columns: columns.map(({ slug, name }) => ({ key: slug, name, href: columnHref(context, paired, slug) })),
    rows: rows.map(({ tumour, name, depth }, index) => ({
      key: tumour,
      name,
      href: tumourHref(tumour),
      depth,
      cells: (cells[index] ?? []).map(({ view }) => view),
    })),
    origins: ORIGINS.filter((origin) => shown.has(origin)),
    laboratory: cells.flat().some(({ cell }) => cell?.hasPatients === false) ? text.map.laboratorySign : null,
    list: {
      tumours: rows
        .map(({ tumour, name }, index) => ({
          key: tumour,
          name,
          href: tumourHref(tumour),
          treatments: columns.flatMap((column, place) => {
            const { cell, view } = cells[index]?.[place] ?? { cell: null };
            if (!cell || !view) return [];
            return [
              {
                ...view,
                key: column.slug,
                name: column.name,
                count: countWords(context, cell),
                detail: wordsOf(context, cell),
              },
            ];
          }),
        }))
        .filter(({ treatments }) => treatments.length > 0),
    },
  };
}

export const keptFilters = ({ filters }: TableQuery): TableQuery['filters'] =>
  Object.fromEntries(KEPT_IN_LINKS.flatMap((name) => (filters[name] ? [[name, filters[name]]] : [])));

export function cellHref(
  context: ViewContext,
  query: TableQuery,
  paired: Paired,
  tumour: string,
  column: string,
  studies: readonly string[],
): string {
  const kept = Object.entries({ ...keptFilters(query), study: studies }).flatMap(([name, values]) =>
    values.map((value) => `&${name}=${value}`),
  );
  return `/${context.locale}/studies?${pairFilter(paired)}=${pairValue(tumour, column)}${kept.join('')}`;
}

/** A regimen or a drug has a page of its own; a class opens its regimens. */
const columnHref = ({ locale }: ViewContext, paired: Paired, slug: string) =>
  paired === 'class'
    ? `/${locale}/map?class=${slug}`
    : `/${locale}/${{ regimen: 'regimens', drug: 'drugs' }[paired]}/${slug}`;

function columnGroups(context: ViewContext, columns: readonly MapColumnHead[]): MapGridView['groups'] {
  return [...groupBy(columns, (column) => column.class)].map(([slug, of]) => ({
    key: slug ?? '',
    name: slug === null ? context.text.map.severalClasses : groupName(context, 'drug-classes', slug),
    href: slug === null ? null : `/${context.locale}/map?class=${slug}`,
    span: of.length,
  }));
}
