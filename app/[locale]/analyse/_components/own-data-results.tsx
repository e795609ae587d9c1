'use client';

import { ChartFigure } from '@/components/charts/chart-figure';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { OwnDataFileKind } from '@/lib/exchange/own-data-file';
import type { OwnDataView } from '@/lib/present/pages/analyse/own-data-view';
import type { Text } from '@/lib/text/en';
import type { ChartWords, FormWords } from './form-words';

interface OwnDataResultsProps {
  view: OwnDataView;
  source: string;
  words: FormWords;
  columns: Text['analyse']['columnNames'];
  charts: ChartWords;
  save: (kind: OwnDataFileKind) => void;
}

/** The picture, the statistics, and what can be taken away. */
export function OwnDataResults({ view, source, words, columns, charts, save }: OwnDataResultsProps) {
  const { svg = '', png = '' } = charts.formats;
  return (
    <div className="own-results">
      <div className="min-w-0">
        {view.chart && (
          <ChartFigure
            chart={view.chart}
            words={{ ...charts, formats: { svg, png } }}
            source={[source]}
            address={false}
          />
        )}
        {view.notes.map((note) => (
          <p key={note} className="text-sm text-ink-2">
            {note}
          </p>
        ))}
      </div>
      <div className="min-w-0">
        <ScrollRegion label={words.results}>
          <table className="plain-table w-full max-w-4xl">
            <thead>
              <tr>
                {[columns.statistic, columns.of, columns.value].map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {view.statistics.map((row) => (
                <tr key={row.key}>
                  <th scope="row" className="!whitespace-normal">
                    {row.name}
                  </th>
                  <td>{row.of}</td>
                  <td>{row.text}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
        <p className="no-print mt-4 flex flex-wrap gap-3 text-sm">
          <button type="button" className="btn" onClick={() => save('results')}>
            {words.downloadResults}
          </button>
          {view.result === 'survival' && (
            <button type="button" className="btn" onClick={() => save('curve')}>
              {words.downloadCurve}
            </button>
          )}
          <button type="button" className="btn" onClick={() => save('code')}>
            {words.downloadCode}
          </button>
        </p>
      </div>
    </div>
  );
}
