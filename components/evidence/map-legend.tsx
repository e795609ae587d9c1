import type { ReactNode } from 'react';
import type { Origin } from '@/lib/domain/kinds';

export interface MapLegendWords {
  label: string;
  studies: string;
  patients: string;
  tint: string;
  shades: readonly string[];
  unknown: string;
  origins: Record<Origin, string>;
  vocabulary: string;
}

/** What the figures, shades and squares of a cell mean, in a line, and what else is to be said of the map. */
export function MapLegend({
  words,
  origins,
  hasPatients,
  children,
}: {
  words: MapLegendWords;
  /** Those that the map shows. */
  origins: readonly Origin[];
  /** Whether its cells say how many patients. */
  hasPatients: boolean;
  children?: ReactNode;
}) {
  return (
    <section aria-label={words.label} className="map-legend">
      <span>
        <b>6</b> {words.studies}
        {hasPatients && <span className="of-patients"> · {words.patients}</span>}
      </span>
      <span className="of-shades">{words.tint}</span>
      {words.shades.map((text, index) => (
        <span key={text} className="of-shades">
          <i className="map-swatch" data-shade={index + 1} /> {text}
        </span>
      ))}
      <span>
        <i className="map-swatch" data-shade={0} /> {hasPatients && <span className="of-patients">? </span>}
        {words.unknown}
      </span>
      {origins.map((origin) => (
        <span key={origin}>
          <i className="map-origin" data-origin={origin} /> {words.origins[origin]}
        </span>
      ))}
      <span className="vocabulary">{words.vocabulary}</span>
      {children}
    </section>
  );
}
