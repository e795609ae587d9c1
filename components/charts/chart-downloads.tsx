import type { ReactNode } from 'react';
import { labelled } from '@/lib/text/punctuation';
import type { ChartControlWords } from './chart-controls';

export interface ChartDownloadWords {
  download: string;
  /** "SVG: Best response", for who can't see which chart a button stands under. */
  formats: Partial<Record<'svg' | 'png' | 'csv', string>>;
  /** A chart with an address: the link to it, and that it was copied. */
  link?: string;
  linkCopied?: string;
  controls: ChartControlWords;
}

interface ChartDownloadsProps {
  id: string;
  title: string;
  /** Lines under the picture that say where it comes from. */
  source: readonly string[];
  /** Whether the address of the chart goes under the picture too. */
  address: boolean;
  words: ChartDownloadWords;
  /** Other ways to take it along. */
  children?: ReactNode;
}

/**
 * Buttons that save a chart as it stands on the page, a link to it, and the whole screen for it. They hold what goes
 * beside the picture; one listener for the whole site does it, so that a chart costs no script of its own.
 */
export function ChartDownloads({ id, title, source, address, words, children }: ChartDownloadsProps) {
  return (
    <div className="chart-foot no-print">
      <p
        className="needs-script"
        data-chart-title={title}
        data-chart-source={JSON.stringify(source)}
        data-chart-address={address ? '' : undefined}
      >
        <span className="chart-lead">{words.download}</span>
        {Object.entries(words.formats).map(([format, name]) => (
          <button
            key={format}
            type="button"
            data-chart-download={format}
            aria-label={labelled(name, title)}
            className="chart-word"
          >
            {name}
          </button>
        ))}
      </p>
      {children}
      {address && words.link && (
        <p aria-live="polite">
          <a href={`#${id}`} data-chart-link={words.linkCopied} className="chart-word">
            <span>{words.link}</span>
            <span className="sr-only">: {title}</span>
          </a>
        </p>
      )}
      <button type="button" className="chart-word needs-script" data-chart-full="">
        {words.controls.fullScreen}
        <span className="sr-only">: {title}</span>
      </button>
    </div>
  );
}
