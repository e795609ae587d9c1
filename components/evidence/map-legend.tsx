import type { ReactNode } from 'react';
import type { Origin } from '@/lib/domain/kinds';
import type { MapGridView } from '@/lib/present/pages/map/map-grid';

export interface MapLegendWords {
  label: string;
  studies: string;
  patients: string;
  tint: string;
  shades: readonly string[];
  unknown: string;
  laboratory: string;
  origins: Record<Origin, string>;
  vocabulary: string;
}

/** What the figures, shades and squares of a cell mean, in a line, and what else is to be said of the map. */
export function MapLegend({
  words,
  grid,
  patients,
  children,
}: {
  words: MapLegendWords;
  grid: Pick<MapGridView, 'origins' | 'laboratory'>;
  /** Whether its cells say how many patients: on phones those of the list do. */
  patients: 'shown' | 'on-phones' | 'none';
  children?: ReactNode;
}) {
  const hasPatients = patients !== 'none';
  const ofPatients = patients === 'on-phones' ? 'of-patients sm:hidden' : 'of-patients';
  return (
    <section aria-label={words.label} className="map-legend">
      <span>
        <b>6</b> {words.studies}
        {hasPatients && <span className={ofPatients}> · {words.patients}</span>}
      </span>
      <span className="of-shades">{words.tint}</span>
      {words.shades.map((text, index) => (
        <span key={text} className="of-shades">
          <i className="map-swatch" data-shade={index + 1} /> {text}
        </span>
      ))}
      <span>
        <i className="map-swatch" data-shade={0} /> {hasPatients && <span className={ofPatients}>? </span>}
        {words.unknown}
      </span>
      {hasPatients && grid.laboratory !== null && (
        <span className={ofPatients}>
          <b>{grid.laboratory}</b> {words.laboratory}
        </span>
      )}
      {grid.origins.map((origin) => (
        <span key={origin}>
          <i className="map-origin" data-origin={origin} /> {words.origins[origin]}
        </span>
      ))}
      <span className="vocabulary">{words.vocabulary}</span>
      {children}
    </section>
  );
}
