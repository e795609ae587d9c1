import Link from 'next/link';
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
      <p className="max-w-4xl text-sm text-ink-soft">{words.homeLead}</p>
      <p className="no-print mt-1 flex flex-wrap gap-x-6 gap-y-2 text-sm">
        <Link href={view.href} prefetch={false}>
          {words.wholeMap}
        </Link>
        <Link href={view.tableHref} prefetch={false}>
          {words.asTable}
        </Link>
      </p>
      <MapLegend families={view.families} words={words.legend} />
      <div className="hidden sm:block">
        <MapGrid view={view.grid} words={words} />
      </div>
      <div className="sm:hidden">
        <MapList view={view.list} heading="h3" />
      </div>
      {view.leftOut && (
        <p className="mt-2 text-sm">
          <Link href={view.href} prefetch={false}>
            {view.leftOut}
          </Link>
        </p>
      )}
    </section>
  );
}
