import { ChartEmbed } from '@/components/charts/chart-embed';
import { mapEmbedHeight } from '@/components/charts/embed-height';
import type { EmbedCode } from '@/lib/present/embeds/embed-address';
import type { MapPageView, SwitchView } from '@/lib/present/pages/map/map-page';
import { MapDrawing } from './map-drawing';
import type { MapGridWords } from './map-grid';
import type { MapLegendWords } from './map-legend';
import { TableBar, type TableBarWords } from './table-bar';
import { TableFilters, type TableFilterWords } from './table-filters';
import { TablePager } from './table-pager';
import { EmptyTable, TableRows } from './table-rows';

interface MapWords extends MapGridWords {
  lead: string;
  columns: string;
  views: string;
  legend: MapLegendWords;
  table: TableFilterWords & TableBarWords;
}

/** Which way of showing is the present one may depend on the width. */
const WHERE: Record<SwitchView['where'], string | undefined> = {
  everywhere: undefined,
  wide: 'hidden sm:block',
  phone: 'sm:hidden',
};

interface MapContentProps {
  view: MapPageView;
  words: MapWords;
  /** Anchor of the map, and its name in the address by which other sites show it. */
  figure: string;
  embed: EmbedCode;
}

/** The evidence map as a page: what it shows, filters, and the map, the list or the table. */
export function MapContent({ view, words, figure, embed }: MapContentProps) {
  const { shownAs, table } = view;
  return (
    <div className="map-page">
      <h1>{words.title}</h1>
      <p className="lead mt-1">{words.lead}</p>
      <div className="no-print mt-4 flex flex-wrap gap-x-8 gap-y-2 text-sm">
        <Switches label={words.columns} links={view.columns} />
        <Switches label={words.views} links={view.views} />
        <p className="self-center text-ink-2">{view.columnsNote}</p>
      </div>
      <div className="mt-4">
        <TableFilters view={table} words={words.table} across />
      </div>
      <div className="mt-4" data-live="">
        <TableBar view={table} words={words.table}>
          {shownAs !== 'table' && (
            <ChartEmbed
              id={figure}
              title={words.title}
              height={mapEmbedHeight({
                title: words.title,
                alternative: words.lead,
                note: view.columnsNote,
                grid: view.grid,
                list: view.list,
              })}
              embed={embed}
              isTool
            />
          )}
        </TableBar>
      </div>
      {table.empty && <EmptyTable empty={table.empty} />}
      {shownAs === 'table' && !table.empty && (
        <div className="table-frame">
          <TableRows view={table} caption={words.title} />
          {table.pager && <TablePager view={table.pager} />}
        </div>
      )}
      {view.leftOut.length > 0 && <p className="table-note mt-3">{view.leftOut.join(' ')}</p>}
      {shownAs !== 'table' && (
        <figure id={figure} className="chart-figure">
          <MapDrawing view={view} words={words} legend={words.legend} />
        </figure>
      )}
    </div>
  );
}

function Switches({ label, links }: { label: string; links: readonly SwitchView[] }) {
  return (
    <nav aria-label={label} data-live="" className="flex items-center gap-2">
      <span className="text-ink-2">{label}</span>
      <ul className="switches">
        {links.map((link) => (
          <li key={link.key} className={WHERE[link.where]}>
            <a href={link.href} aria-current={link.current ? 'true' : undefined}>
              {link.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
