import type { HomeMapView } from '@/lib/present/pages/map/home-map';
import { isUpright, MapGrid, type MapGridWords } from './map-grid';
import { MapLegend, type MapLegendWords } from './map-legend';

export interface HomeMapWords extends MapGridWords {
  wholeMap: string;
  asTable: string;
  legend: MapLegendWords;
}

/** The evidence map on the start page; on a phone names of columns stand upright, and cells say studies alone. */
export function HomeMap({ view, words }: { view: HomeMapView; words: HomeMapWords }) {
  return (
    <section aria-labelledby="map">
      <div className="section-head">
        <h2 id="map">{words.title}</h2>
        <p className="home-map-links no-print">
          <a href={view.href}>{words.wholeMap}</a> · <a href={view.tableHref}>{words.asTable}</a>
        </p>
      </div>
      <div className="home-map">
        <MapGrid view={view.grid} words={words} />
        <MapLegend words={words.legend} grid={view.grid} patients={isUpright(view.grid) ? 'none' : 'shown'}>
          {view.leftOut && <a href={view.href}>{view.leftOut}</a>}
        </MapLegend>
      </div>
    </section>
  );
}
