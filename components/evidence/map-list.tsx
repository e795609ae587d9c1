import type { MapListView } from '@/lib/present/pages/map/map-grid';
import { Figures } from './map-grid';

/** What each tumour was treated with, one below the other: for phones, and for who would rather read. */
export function MapList({ view, heading: Heading }: { view: MapListView; heading: 'h2' | 'h3' }) {
  return (
    <ul className="map-list">
      {view.tumours.map((tumour) => (
        <li key={tumour.key}>
          <Heading>
            <a href={tumour.href}>{tumour.name}</a>
          </Heading>
          <ul>
            {tumour.treatments.map((treatment) => (
              <li key={treatment.key}>
                <a href={treatment.href}>
                  <span className="map-list-name">{treatment.name}</span>
                  {treatment.figures && (
                    <span className="map-list-cell" data-shade={treatment.figures.shade} aria-hidden="true">
                      <Figures figures={treatment.figures} />
                    </span>
                  )}
                  <span className="sr-only">
                    {treatment.count} {treatment.detail}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
