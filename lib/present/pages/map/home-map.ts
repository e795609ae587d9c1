import type { Sharing } from '@/lib/domain/evidence-cohort';
import type { MapEntry } from '@/lib/domain/map-entry';
import type { ViewContext } from '../../words/view-context';
import { type MapGridView, type MapListView, mapGrid } from './map-grid';
import { familiesOf, type MapPageView } from './map-page';

/** The evidence map in short: drug classes, and the tumours that a study treated in a group of their own. */
export interface HomeMapView {
  grid: MapGridView;
  list: MapListView;
  families: MapPageView['families'];
  /** How many tumours the short map leaves out; null where none. */
  leftOut: string | null;
  href: string;
  tableHref: string;
}

const EVERYTHING = { search: '', filters: {}, sort: null, descending: false };

export function homeMap(context: ViewContext, evidence: Sharing, entries: readonly MapEntry[]): HomeMapView {
  const { list, ...grid } = mapGrid({
    context,
    evidence,
    entries,
    shown: entries,
    kept: entries,
    query: EVERYTHING,
    paired: 'class',
    rowsFrom: entries.filter(({ told }) => told === 'alone'),
  });
  const shown = new Set(grid.rows.map(({ key }) => key));
  const leftOut = new Set(entries.map(({ tumour }) => tumour).filter((tumour) => !shown.has(tumour))).size;
  const href = `/${context.locale}/map`;
  return {
    grid,
    list,
    families: familiesOf(context, entries),
    leftOut: leftOut > 0 ? context.text.map.widerOnly(leftOut) : null,
    href,
    tableHref: `${href}?view=table`,
  };
}
