import type { EmbedView } from '@/lib/views/embeds/embed-page';
import { ChartPlace } from './chart-place';

/** A chart by itself, with a line that says where it comes from; or why it can't be shown. */
export function EmbeddedChart({ view: { chart, message, source } }: { view: EmbedView }) {
  return (
    <>
      {chart && (
        <figure className="chart-figure">
          <figcaption className="mb-2">
            <h1 className="text-base font-semibold">{chart.title}</h1>
            <p className="text-sm text-ink-soft">{chart.alternative}</p>
            {chart.note && <p className="text-sm text-ink-soft">{chart.note}</p>}
          </figcaption>
          <ChartPlace chart={chart} />
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
      <p className="mt-2 text-xs text-ink-soft">
        {source.label} <a href={source.href}>{source.title}</a> · {source.version}
      </p>
    </>
  );
}
