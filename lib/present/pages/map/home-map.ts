import { EVERYTHING } from '@/lib/data/table-engine/table-spec';
import { withAncestors } from '@/lib/domain/labels';
import type { MapInShort } from '@/lib/domain/map-in-short';
import type { ViewContext } from '../../words/view-context';
import { columnHeads, mapRows } from './map-axes';
import { originWords } from './map-cell';
import { cellKey, wholeCells } from './map-cells';
import { cellHref, gridView, type MapGridView } from './map-grid';

/** The evidence map in short: drug classes, and the tumours that a study treated in a group of their own. */
export interface HomeMapView {
  grid: MapGridView;
  /** How many tumours and classes the short map leaves out; null where none. */
  leftOut: string | null;
  href: string;
  tableHref: string;
}

/** What is drawn at the start however much evidence there is; the rest is a step away, in the whole map. */
const ROWS_AT_START = 12;
const COLUMNS_AT_START = 8;

/** The tumours with most entries that fit, together with what they are kinds of. */
function fitting(
  { labels: { tumours } }: ViewContext,
  counts: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const chosen = new Map<string, number>();
  for (const [tumour, entries] of [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)))
    if (withAncestors(tumours, [...chosen.keys(), tumour]).length <= ROWS_AT_START)
      chosen.set(tumour, entries);
  return chosen;
}

/** The tumours of the tree that most studies are of; what lies outside it stands in the whole map. */
function ofLargestTree(
  { labels: { tumours } }: ViewContext,
  rows: readonly MapInShort['tumours'][number][],
): ReadonlyMap<string, number> {
  const rootOf = (tumour: string) => withAncestors(tumours, [tumour]).at(-1) ?? tumour;
  const weights = new Map<string, number>();
  for (const { tumour, alone } of rows)
    weights.set(rootOf(tumour), (weights.get(rootOf(tumour)) ?? 0) + alone);
  const [largest] = [...weights].sort(([, a], [, b]) => b - a)[0] ?? [];
  return new Map(
    rows.filter(({ tumour }) => rootOf(tumour) === largest).map((row) => [row.tumour, row.alone]),
  );
}

export function homeMap(context: ViewContext, short: MapInShort): HomeMapView {
  const alone = ofLargestTree(
    context,
    short.tumours.filter((row) => row.alone > 0),
  );
  const cells = wholeCells(short);
  const { list: _list, ...grid } = gridView(context, {
    paired: 'class',
    rows: mapRows(context, fitting(context, alone), EVERYTHING).rows,
    columns: columnHeads(context, short.columns.slice(0, COLUMNS_AT_START), 'class'),
    cellAt: (tumour, column) => ({
      cell: cells.get(cellKey(tumour, column))?.cell ?? null,
      hidden: 0,
      href: cellHref(context, EVERYTHING, 'class', tumour, column, []),
    }),
    wordsOf: originWords,
  });
  const shown = new Set(grid.rows.map(({ key }) => key));
  const tumours = short.tumours.filter(({ tumour }) => !shown.has(tumour)).length;
  const classes = short.columnsInAll - grid.columns.length;
  const href = `/${context.locale}/map`;
  return {
    grid,
    leftOut: tumours + classes > 0 ? context.text.map.moreInWholeMap(tumours, classes) : null,
    href,
    tableHref: `${href}?view=table`,
  };
}
