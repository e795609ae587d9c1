import { CopyButton, type CopyWords } from '@/components/ui/copy-button';
import type { TableView } from '@/lib/present/table/table-view';

export interface TableBarWords {
  clear: string;
  exportCsv: string;
  link: CopyWords;
}

/** How many rows are shown of all, a chip for each filter, the address of just this, and the download. */
export function TableBar({ view, words }: { view: TableView; words: TableBarWords }) {
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2 text-sm">
      {view.dropped.length > 0 && (
        <ul className="w-full rounded border border-line px-3 py-2" role="status">
          {view.dropped.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <p className="me-2 font-medium" aria-live="polite">
        {view.shown}
      </p>
      {view.chips.map((chip) => (
        <a
          key={chip.label}
          href={chip.removeHref}
          aria-label={chip.removeLabel}
          className="inline-flex items-center gap-1.5 rounded-full border border-ink-2 px-2.5 py-0.5 text-ink no-underline hover:border-accent"
        >
          {chip.label} <span aria-hidden="true">×</span>
        </a>
      ))}
      {view.chips.length > 0 && <a href={view.clearHref}>{words.clear}</a>}
      <div className="no-print ms-auto flex flex-wrap items-center gap-3">
        <CopyButton what={{ address: view.address }} words={words.link} />
        <a href={view.csvHref} download>
          {words.exportCsv}
        </a>
      </div>
    </div>
  );
}
