import { ChartDrawing } from '@/components/charts/chart-drawing';
import { SeriesLegend } from '@/components/charts/series-legend';
import type { EmbeddedFigureView, EmbedView } from '@/lib/present/embeds/embed-page';
import type { Text } from '@/lib/text/en';
import { EventMatrixTable } from './event-matrix';
import { MapDrawing } from './map-drawing';

/** A figure by itself, with a line that says where it comes from; or why it can't be shown. */
export function EmbeddedFigure({ view, words }: { view: EmbedView; words: Text }) {
  const { figure, message, source } = view;
  return (
    <>
      <title>{`${figure?.title ?? message?.title ?? ''} · ${source.title}`}</title>
      {figure && (
        <figure className="chart-figure">
          <figcaption className="mb-2">
            <h1 className="text-base font-semibold">{figure.title}</h1>
            <p className="text-sm text-ink-2">{figure.alternative}</p>
            {figure.note && <p className="text-sm text-ink-2">{figure.note}</p>}
          </figcaption>
          <Drawing figure={figure} words={words} />
        </figure>
      )}
      {message && (
        <>
          <h1 className="text-base font-semibold">{message.title}</h1>
          <p>{message.text}</p>
          <p className="mt-2">
            <a href={message.link.href} target="_self">
              {message.link.text}
            </a>
          </p>
        </>
      )}
      <p className="mt-2 text-xs text-ink-2">
        {source.label} <a href={source.href}>{source.title}</a>
        {source.filters && ` · ${source.filters}`} · {source.version}
      </p>
    </>
  );
}

function Drawing({ figure, words }: { figure: EmbeddedFigureView; words: Text }) {
  const { columns, eventCharts, map, number, origin } = words;
  switch (figure.kind) {
    case 'matrix':
      return (
        <EventMatrixTable
          view={figure}
          words={{ ...number, event: columns.term, legend: eventCharts.legend }}
        />
      );
    case 'map':
      return <MapDrawing view={figure} words={map} legend={{ ...map.legend, origin }} />;
    default:
      return (
        <>
          <SeriesLegend chart={figure} label={words.charts.controls.legend} toggles={false} />
          <ChartDrawing chart={figure} />
        </>
      );
  }
}
