import { ChartDownloads, type ChartDownloadWords } from '@/components/charts/chart-downloads';
import { ChartEmbed } from '@/components/charts/chart-embed';
import { tableEmbedHeight } from '@/components/charts/embed-height';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { EmbedCode } from '@/lib/present/embeds/embed-address';
import type {
  AdverseEventMatrixView,
  MatrixEntry,
} from '@/lib/present/pages/adverse-events/adverse-event-matrix';
import { OriginBadge } from './origin-badge';
import { Result } from './result';

interface MatrixWords {
  event: string;
  notReportedSign: string;
  legend: string;
}

interface EventMatrixProps {
  view: AdverseEventMatrixView;
  words: MatrixWords & { charts: ChartDownloadWords };
  /** Lines under a downloaded picture. */
  source: readonly string[];
  embed: EmbedCode;
}

/** Events by cohorts as a table whose cells are shaded by the share of patients; each figure leads to its source. */
export function EventMatrix({ view, words, source, embed }: EventMatrixProps) {
  return (
    <figure id={view.id} className="chart-figure chart-card">
      <figcaption className="chart-head">
        <div>
          <h3>{view.title}</h3>
          <p>{view.alternative}</p>
          {view.note && <p>{view.note}</p>}
        </div>
      </figcaption>
      <div className="chart-view">
        <EventMatrixTable view={view} words={words} />
      </div>
      <ChartDownloads id={view.id} title={view.title} source={source} address words={words.charts}>
        <ChartEmbed
          id={view.id}
          title={view.title}
          height={tableEmbedHeight(view, view.rows.length)}
          embed={embed}
        />
      </ChartDownloads>
    </figure>
  );
}

/** The cells and what their shades, signs and frames mean. */
export function EventMatrixTable({ view, words }: { view: AdverseEventMatrixView; words: MatrixWords }) {
  return (
    <>
      <ScrollRegion label={view.title}>
        <table className="heat-table" data-chart-table="" data-chart-matrix="">
          <thead>
            <tr>
              <th scope="col">{words.event}</th>
              {view.columns.map((column) => (
                <th key={column.key} scope="col" data-text={column.text}>
                  <a href={column.href}>{column.study}</a>
                  <span className="block font-normal">{column.cohort}</span>
                  <OriginBadge {...column.origin} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row) => (
              <tr key={row.key}>
                <th scope="row" data-text={row.label}>
                  {row.label}
                  {row.term && <span className="block text-xs font-normal text-ink-2">{row.term}</span>}
                </th>
                {row.cells.map(({ key, entries }) =>
                  entries.length === 0 ? (
                    <td
                      key={key}
                      className="heat-not-reported"
                      title={view.empty}
                      data-text={words.notReportedSign}
                    >
                      <span aria-hidden="true">{words.notReportedSign}</span>
                      <span className="sr-only">{view.empty}</span>
                    </td>
                  ) : (
                    <td key={key} data-text={entries.map(({ text }) => text).join('; ')}>
                      {entries.map((entry) => (
                        <Entry key={entry.key} entry={entry} />
                      ))}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Legend view={view} label={words.legend} />
    </>
  );
}

function Entry({ entry }: { entry: MatrixEntry }) {
  return (
    <div
      className={`heat-entry ${entry.secondary ? 'heat-secondary' : ''} ${entry.result.small ? 'heat-small' : ''}`}
      data-level={entry.level}
      data-state={entry.state}
      data-text={entry.text}
    >
      {entry.grade && <span className="block text-xs">{entry.grade}</span>}
      <Result view={entry.result} />
    </div>
  );
}

function Legend({ view, label }: { view: AdverseEventMatrixView; label: string }) {
  return (
    <ul
      className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-2"
      aria-label={label}
      data-heat-legend=""
    >
      {view.legend.shares.map(({ level, label: share }) => (
        <li key={level} className="of-shades flex items-center gap-1.5" data-text={share}>
          <span aria-hidden="true" className="heat-entry heat-key" data-level={level} /> {share}
        </li>
      ))}
      {view.legend.states.map(({ sign, label: state, state: name }) => (
        <li key={sign} className="flex items-center gap-1.5" data-text={state}>
          <span
            aria-hidden="true"
            className={`heat-entry heat-key ${name === 'not-reported' ? 'heat-not-reported' : ''}`}
            data-state={name}
          >
            {sign}
          </span>{' '}
          {state}
        </li>
      ))}
      {view.legend.forms.map(({ form, label: words }) => (
        <li key={form} className="flex items-center gap-1.5" data-text={words}>
          <span
            aria-hidden="true"
            className={`heat-entry heat-key heat-${form}`}
            data-level={form === 'small' ? 4 : 0}
          />{' '}
          {words}
        </li>
      ))}
    </ul>
  );
}
