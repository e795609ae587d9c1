export interface ChartDownloadWords {
  download: string;
  /** "SVG: Best response", for who can't see which chart a button stands under. */
  formats: Partial<Record<'svg' | 'png' | 'csv', string>>;
}

interface ChartDownloadsProps {
  title: string;
  /** Lines under the picture that say where it comes from. */
  source: readonly string[];
  /** Whether the address of the chart goes under the picture too. */
  address: boolean;
  words: ChartDownloadWords;
}

/**
 * Buttons that save a chart as it stands on the page. They hold what goes beside the picture; one listener for the
 * whole site makes the files, so that a chart costs no script of its own.
 */
export function ChartDownloads({ title, source, address, words }: ChartDownloadsProps) {
  return (
    <p
      className="needs-script flex flex-wrap items-center gap-x-1"
      data-chart-title={title}
      data-chart-source={JSON.stringify(source)}
      data-chart-address={address ? '' : undefined}
    >
      <span className="me-1 text-ink-soft">{words.download}</span>
      {Object.entries(words.formats).map(([format, name]) => (
        <button
          key={format}
          type="button"
          data-chart-download={format}
          aria-label={`${name}: ${title}`}
          className="min-h-7 px-1.5 text-link underline decoration-1 underline-offset-4 hover:decoration-2"
        >
          {name}
        </button>
      ))}
    </p>
  );
}
