import Link from 'next/link';
import { FilterForm } from '@/components/ui/filter-form';
import type { MapPageView, ShownAs, SwitchView } from '@/lib/views/map/map-page';
import { MapGrid, type MapGridWords } from './map-grid';
import { MapLegend, type MapLegendWords } from './map-legend';
import { MapList } from './map-list';
import { TableBar } from './table-bar';
import { TableFilters, type TableFilterWords } from './table-filters';
import { EmptyTable, TableRows } from './table-rows';

interface MapWords extends MapGridWords {
  lead: string;
  columns: string;
  views: string;
  legend: MapLegendWords;
  table: TableFilterWords & { clear: string; exportCsv: string };
}

/** Where the map fits the screen, the list is for phones. */
const GRID_SHOWN: Record<ShownAs, string | null> = {
  fitting: 'hidden sm:block',
  map: '',
  list: null,
  table: null,
};
const LIST_SHOWN: Record<ShownAs, string | null> = {
  fitting: 'no-print sm:hidden',
  map: null,
  list: '',
  table: null,
};

/** Which way of showing is the present one may depend on the width. */
const WHERE: Record<SwitchView['where'], string | undefined> = {
  everywhere: undefined,
  wide: 'hidden sm:block',
  phone: 'sm:hidden',
};

/** The evidence map as a page: what it shows, filters, and the map, the list or the table. */
export function MapContent({ view, words }: { view: MapPageView; words: MapWords }) {
  const { shownAs, table, grid, list } = view;
  const gridShown = GRID_SHOWN[shownAs];
  const listShown = LIST_SHOWN[shownAs];
  const hasGrid = grid.rows.length > 0 && grid.columns.length > 0;
  return (
    <div className="map-page">
      <h1 className="text-2xl font-semibold">{words.title}</h1>
      <p className="mt-1 max-w-4xl text-ink-soft">{words.lead}</p>
      <div className="no-print mt-4 flex flex-wrap gap-x-8 gap-y-2 text-sm">
        <Switches label={words.columns} links={view.columns} />
        <Switches label={words.views} links={view.views} />
        <p className="self-center text-ink-soft">{view.columnsNote}</p>
      </div>
      <div className="no-print mt-4">
        <FilterForm action={table.action} label={words.table.filters}>
          <TableFilters view={table} words={words.table} across />
        </FilterForm>
      </div>
      <div className="mt-4">
        <TableBar view={table} words={words.table} />
      </div>
      {shownAs !== 'table' && <MapLegend families={view.families} words={words.legend} />}
      {table.empty && <EmptyTable empty={table.empty} />}
      {shownAs === 'table' && !table.empty && <TableRows view={table} caption={words.title} />}
      {gridShown !== null && hasGrid && (
        <div className={gridShown}>
          <MapGrid view={grid} words={words} />
        </div>
      )}
      {listShown !== null && (
        <div className={listShown}>
          <MapList view={list} heading="h2" />
        </div>
      )}
    </div>
  );
}

function Switches({ label, links }: { label: string; links: readonly SwitchView[] }) {
  return (
    <nav aria-label={label} className="flex items-center gap-2">
      <span className="text-ink-soft">{label}</span>
      <ul className="switches">
        {links.map((link) => (
          <li key={link.key} className={WHERE[link.where]}>
            <Link
              href={link.href}
              prefetch={false}
              scroll={false}
              aria-current={link.current ? 'true' : undefined}
            >
              {link.text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
