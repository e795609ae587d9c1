import type { HomeMapView } from '@/lib/present/pages/map/home-map';
import { isUpright, MapGrid, type MapGridWords } from './map-grid';
import { MapLegend, type MapLegendWords } from './map-legend';
import { MapList } from './map-list';

export interface HomeMapWords extends MapGridWords {
  wholeMap: string;
  asTable: string;
  legend: MapLegendWords;
}

/** The evidence map on the start page; on a phone a list that unfolds. */
export function HomeMap({ view, words }: { view: HomeMapView; words: HomeMapWords }) {
  return (
    <section aria-labelledby="map">
      <div className="section-head">
        <h2 id="map">{words.title}</h2>
        <p className="no-print">
          <a href={view.href}>{words.wholeMap}</a> · <a href={view.tableHref}>{words.asTable}</a>
        </p>
      </div>
      <div className="home-map hidden sm:block">
        <MapGrid view={view.grid} words={words} />
        <MapLegend words={words.legend} origins={view.grid.origins} hasPatients={!isUpright(view.grid)}>
          {view.leftOut && <a href={view.href}>{view.leftOut}</a>}
        </MapLegend>
      </div>
      <details className="fold sm:hidden print:hidden">
        <summary>
          <span>{words.tumour}</span>
        </summary>
        <MapList view={view.list} heading="h3" />
        {view.leftOut && (
          <p className="text-sm">
            <a href={view.href}>{view.leftOut}</a>
          </p>
        )}
      </details>
    </section>
  );
}
