import type { ChartDownloadWords } from '@/components/charts/chart-downloads';
import { ChartFigure } from '@/components/charts/chart-figure';
import type { EventChartsView } from '@/lib/present/charts/event-charts';
import type { EmbedCode } from '@/lib/present/embeds/embed-address';
import { EventMatrix } from './event-matrix';

interface EventChartsProps {
  view: EventChartsView;
  words: {
    charts: ChartDownloadWords & { table: string };
    eventCharts: { chartsOfRows: string; rows: string; legend: string; noIncidence: string };
    columns: { term: string };
    number: { notReported: string; notReportedSign: string };
  };
  source: readonly string[];
  embed: EmbedCode;
}

/** What the rows of the table below look like: heat map and dot plot, with a way past them. */
export function EventCharts({ view: { matrix, incidence, partly }, words, source, embed }: EventChartsProps) {
  const { charts, eventCharts, columns, number } = words;
  return (
    <section aria-labelledby="charts-of-rows">
      <h2 id="charts-of-rows" className="text-lg font-semibold">
        {eventCharts.chartsOfRows}
      </h2>
      <p className="no-print mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm">
        <a href={`#${matrix.id}`}>{matrix.title}</a>
        {incidence && <a href={`#${incidence.id}`}>{incidence.title}</a>}
        <a href="#rows">{eventCharts.rows}</a>
      </p>
      {partly && <p className="mt-1 text-sm text-ink-2">{partly}</p>}
      <EventMatrix
        view={matrix}
        words={{ ...number, event: columns.term, legend: eventCharts.legend, charts }}
        source={source}
        embed={embed}
      />
      {incidence ? (
        <ChartFigure chart={incidence} words={charts} source={source} embed={embed} />
      ) : (
        <p className="my-6 text-ink-2">{eventCharts.noIncidence}</p>
      )}
      <h2 id="rows" className="mb-2 mt-8 text-lg font-semibold">
        {eventCharts.rows}
      </h2>
    </section>
  );
}
