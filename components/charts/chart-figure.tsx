import type { CSSProperties, ReactNode } from 'react';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { Chart } from '@/lib/present/charts/chart-model';
import type { EmbedCode } from '@/lib/present/embeds/embed-address';
import { labelled } from '@/lib/text/punctuation';
import { ChartControls, ChartViews } from './chart-controls';
import { isRedrawn, writeChartData } from './chart-data';
import { ChartDownloads, type ChartDownloadWords } from './chart-downloads';
import { ChartDrawing } from './chart-drawing';
import { ChartEmbed } from './chart-embed';
import { lastTime } from './chart-options';
import { embedHeight } from './embed-height';
import { SeriesLegend } from './series-legend';
import { WithTerms } from './with-terms';

interface ChartFigureProps {
  chart: Chart;
  words: ChartDownloadWords & { table: string };
  /** Lines that go under a downloaded picture: study, version of the data. */
  source: readonly string[];
  /** Charts of a reader's own data have no address. */
  address?: boolean;
  /** How other sites show the charts of this page. */
  embed?: EmbedCode;
  /** What belongs to the chart: tests of what it shows. */
  children?: ReactNode;
}

/**
 * A chart with its title, sentence and the table of its numbers. What it is and what it is made of stand in it for the
 * script that makes it answer; without one, drawing and table are both there.
 */
export function ChartFigure({ chart, words, source, address = true, embed, children }: ChartFigureProps) {
  const { controls } = words;
  return (
    <figure
      id={chart.id}
      aria-labelledby={`${chart.id}-title`}
      className="chart-figure chart-card"
      data-chart={chart.kind}
    >
      <figcaption className="chart-head">
        <div>
          <h3 id={`${chart.id}-title`}>{chart.title}</h3>
          <p>
            <WithTerms text={chart.subtitle ?? chart.alternative} />
          </p>
          {chart.note && (
            <p>
              <WithTerms text={chart.note} />
            </p>
          )}
        </div>
        <ChartViews id={chart.id} title={chart.title} words={controls} />
      </figcaption>
      <div className="chart-view">
        <div className="chart-bar">
          <SeriesLegend chart={chart} label={controls.legend} />
          <ChartControls chart={chart} words={controls} />
        </div>
        <ChartPlot chart={chart} read={controls.read} />
      </div>
      <div className="chart-table">
        {chart.tableNote && <p className="text-sm text-ink-2">{chart.tableNote}</p>}
        <ScrollRegion label={labelled(words.table, chart.title)}>
          <table className="plain-table" data-chart-table="">
            <thead>
              <tr>
                {chart.table.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {chart.table.rows.map((row, index) => (
                <tr
                  key={row.join('|')}
                  data-row-series={chart.table.of?.[index]?.series}
                  data-row-time={chart.table.of?.[index]?.time}
                >
                  {row.map((cell, column) => (
                    <td key={`${chart.table.columns[column]}`}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </div>
      {children && <div className="chart-caption">{children}</div>}
      <ChartDownloads id={chart.id} title={chart.title} source={source} address={address} words={words}>
        {embed && <ChartEmbed id={chart.id} title={chart.title} height={embedHeight(chart)} embed={embed} />}
      </ChartDownloads>
      {isRedrawn(chart) && (
        <script
          type="application/json"
          data-chart-data=""
          // biome-ignore lint/security/noDangerouslySetInnerHtml: writeChartData leaves no way out of the element.
          dangerouslySetInnerHTML={{ __html: writeChartData(chart) }}
        />
      )}
    </figure>
  );
}

/** The drawing; where values can be read off over time, a place for the keyboard and for what is read. */
function ChartPlot({ chart, read }: { chart: Chart; read: string }) {
  if (lastTime(chart) === null)
    return (
      <div className="chart-plot">
        <ChartDrawing chart={chart} />
      </div>
    );
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a plot that arrows walk through is no fieldset. */}
      <div
        className="chart-plot chart-timed"
        role="group"
        aria-label={`${chart.title}. ${read}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys read values off it.
        tabIndex={0}
      >
        <ChartDrawing chart={chart} />
      </div>
      <div
        className="chart-readout needs-script no-print"
        style={{ '--lines': linesOf(chart) } as CSSProperties}
      >
        {read}
      </div>
      <p className="sr-only" aria-live="polite" data-chart-says="" />
    </>
  );
}

const linesOf = (chart: Chart) =>
  chart.kind === 'survival' ? chart.curves.length : chart.kind === 'lines' ? chart.lines.length : 0;
