import type { ReactNode } from 'react';

export interface MapLegendWords {
  label: string;
  studies: string;
  patients: string;
  tint: string;
  shades: readonly string[];
  unknown: string;
  primary: string;
  secondary: string;
  vocabulary: string;
}

/** What the figures, shades and squares of a cell mean, in a line, and what else is to be said of the map. */
export function MapLegend({ words, children }: { words: MapLegendWords; children?: ReactNode }) {
  return (
    <section aria-label={words.label} className="map-legend">
      <span>
        <b>6</b> {words.studies} · {words.patients}
      </span>
      <span>{words.tint}</span>
      {words.shades.map((text, index) => (
        <span key={text}>
          <i className="map-swatch" data-shade={index + 1} /> {text}
        </span>
      ))}
      <span>
        <i className="map-swatch" data-shade={0} /> {words.unknown}
      </span>
      <span>
        <i className="map-origin" data-own="" /> {words.primary}
      </span>
      <span>
        <i className="map-origin" /> {words.secondary}
      </span>
      <span>{words.vocabulary}</span>
      {children}
    </section>
  );
}
