export interface ChartDownloadWords {
  download: string;
  /** "SVG: Best response", for who can't see which chart a button stands under. */
  formats: Partial<Record<'svg' | 'png' | 'csv', string>>;
  /** A chart with an address: the link to it, and that it was copied. */
  link?: string;
  linkCopied?: string;
}

interface ChartDownloadsProps {
  id: string;
  title: string;
  /** Lines under the picture that say where it comes from. */
  source: readonly string[];
  /** Whether the address of the chart goes under the picture too. */
  address: boolean;
  words: ChartDownloadWords;
}

const BUTTON = 'min-h-7 px-1.5 text-accent underline decoration-1 underline-offset-4 hover:decoration-2';

/**
 * Buttons that save a chart as it stands on the page, and a link to it. They hold what goes beside the picture; one
 * listener for the whole site makes the files and copies the address, so that a chart costs no script of its own.
 */
export function ChartDownloads({ id, title, source, address, words }: ChartDownloadsProps) {
  return (
    <>
      <p
        className="needs-script flex flex-wrap items-center gap-x-1"
        data-chart-title={title}
        data-chart-source={JSON.stringify(source)}
        data-chart-address={address ? '' : undefined}
      >
        <span className="me-1 text-ink-2">{words.download}</span>
        {Object.entries(words.formats).map(([format, name]) => (
          <button
            key={format}
            type="button"
            data-chart-download={format}
            aria-label={`${name}: ${title}`}
            className={BUTTON}
          >
            {name}
          </button>
        ))}
      </p>
      {address && words.link && (
        <p aria-live="polite">
          <a href={`#${id}`} data-chart-link={words.linkCopied} className="inline-flex min-h-7 items-center">
            <span>{words.link}</span>
            <span className="sr-only">: {title}</span>
          </a>
        </p>
      )}
    </>
  );
}
