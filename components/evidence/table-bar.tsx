import Link from 'next/link';
import type { TableView } from '@/lib/views/table-view';

/** How many rows are shown of all, a chip for each filter, and the download. */
export function TableBar({ view, words }: { view: TableView; words: { clear: string; exportCsv: string } }) {
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2 text-sm">
      <p className="me-2 font-medium" aria-live="polite">
        {view.shown}
      </p>
      {view.chips.map((chip) => (
        <Link
          key={chip.label}
          href={chip.removeHref}
          prefetch={false}
          scroll={false}
          aria-label={chip.removeLabel}
          className="inline-flex items-center gap-1.5 rounded-full border border-ink-soft px-2.5 py-0.5 text-ink no-underline hover:border-link"
        >
          {chip.label} <span aria-hidden="true">×</span>
        </Link>
      ))}
      {view.chips.length > 0 && (
        <Link href={view.clearHref} prefetch={false} scroll={false}>
          {words.clear}
        </Link>
      )}
      <a href={view.csvHref} className="no-print ms-auto" download>
        {words.exportCsv}
      </a>
    </div>
  );
}
