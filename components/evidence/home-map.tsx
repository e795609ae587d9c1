import type { HomeMapView } from '@/lib/present/pages/map/home-map';
import { MapGrid, type MapGridWords } from './map-grid';
import { MapLegend, type MapLegendWords } from './map-legend';
import { MapList } from './map-list';

export interface HomeMapWords extends MapGridWords {
  homeLead: string;
  wholeMap: string;
  asTable: string;
  legend: MapLegendWords;
}

/** The evidence map on the start page; a list on a phone. */
export function HomeMap({ view, words }: { view: HomeMapView; words: HomeMapWords }) {
  return (
    <section className="mt-8" aria-labelledby="map">
      <h2 id="map" className="text-xl font-semibold">
        {words.title}
      </h2>
      <p className="max-w-4xl text-sm text-ink-2">{words.homeLead}</p>
      <p className="no-print mt-1 flex flex-wrap gap-x-6 gap-y-2 text-sm">
        <a href={view.href}>{words.wholeMap}</a>
        <a href={view.tableHref}>{words.asTable}</a>
      </p>
      <MapLegend words={words.legend} />
      <div className="hidden sm:block">
        <MapGrid view={view.grid} words={words} />
      </div>
      <div className="sm:hidden">
        <MapList view={view.list} heading="h3" />
      </div>
      {view.leftOut && (
        <p className="mt-2 text-sm">
          <a href={view.href}>{view.leftOut}</a>
        </p>
      )}
    </section>
  );
}
