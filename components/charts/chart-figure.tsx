import type { ReactNode } from 'react';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { Chart } from '@/lib/present/charts/chart-model';
import type { EmbedCode } from '@/lib/present/embeds/embed-address';
import { ChartDownloads, type ChartDownloadWords } from './chart-downloads';
import { ChartDrawing } from './chart-drawing';
import { ChartEmbed } from './chart-embed';

interface ChartFigureProps {
  chart: Chart;
  words: ChartDownloadWords & { table: string };
  /** Lines that go under a downloaded picture: study, version of the data. */
  source: readonly string[];
  /** Charts of a reader's own data have no address. */
  address?: boolean;
  /** How other sites show the charts of this page. */
  embed?: EmbedCode;
  children?: ReactNode;
}

/** A chart with its title, sentence and the table of its numbers. */
export function ChartFigure({ chart, words, source, address = true, embed, children }: ChartFigureProps) {
  return (
    <figure id={chart.id} className="chart-figure my-6 break-inside-avoid">
      <figcaption className="mb-2">
        <h3 className="text-base font-semibold">{chart.title}</h3>
        <p className="text-sm text-ink-2">{chart.alternative}</p>
        {chart.note && <p className="text-sm text-ink-2">{chart.note}</p>}
      </figcaption>
      <div id={`${chart.id}-drawing`}>
        <ChartDrawing chart={chart} />
      </div>
      {children}
      <div className="mt-2 flex flex-wrap items-start gap-x-6 gap-y-2 text-sm print:hidden">
        <details className="min-w-0 max-w-full">
          <summary className="cursor-pointer text-accent">{words.table}</summary>
          <ScrollRegion className="mt-2" label={chart.title}>
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
                {chart.table.rows.map((row) => (
                  <tr key={row.join('|')}>
                    {row.map((cell, index) => (
                      <td key={`${chart.table.columns[index]}`}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </details>
        {embed && <ChartEmbed id={chart.id} title={chart.title} embed={embed} />}
        <ChartDownloads id={chart.id} title={chart.title} source={source} address={address} words={words} />
      </div>
    </figure>
  );
}
