import type { ChartDownloadWords } from '@/components/charts/chart-downloads';
import { ChartFigure } from '@/components/charts/chart-figure';
import type { AdverseEventChartsView } from '@/lib/present/charts/adverse-event-charts';
import type { EmbedCode } from '@/lib/present/embeds/embed-address';
import { EventMatrix } from './event-matrix';

interface EventChartsProps {
  view: AdverseEventChartsView;
  words: {
    charts: ChartDownloadWords & { table: string };
    eventCharts: { chartsOfRows: string; legend: string; noIncidence: string };
    columns: { term: string };
    number: { notReported: string; notReportedSign: string };
  };
  source: readonly string[];
  /** Filtered rows show their charts at once; those of all rows unfold. */
  isOpen: boolean;
  embed: EmbedCode;
}

/** What the rows of the table below look like, folded: heat map and dot plot. */
export function EventCharts({
  view: { matrix, incidence, partly },
  words,
  source,
  embed,
  isOpen,
}: EventChartsProps) {
  const { charts, eventCharts, columns, number } = words;
  return (
    <details className="fold print-unfolded" open={isOpen}>
      <summary>
        <h2>{eventCharts.chartsOfRows}</h2>
        <span>{[matrix.title, incidence?.title].filter(Boolean).join(' · ')}</span>
      </summary>
      <div>
        {partly && <p className="text-sm text-ink-2">{partly}</p>}
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
      </div>
    </details>
  );
}
