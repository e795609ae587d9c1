import type { CompareColumn } from '@/lib/present/pages/compare/compare-page';
import type { Text } from '@/lib/text/en';
import { CohortLetter } from './cohort-letter';
import { SourceLink } from './source-link';

/** The compared cohorts: which study, own or cited, how many; links that move and remove them. */
export function CompareColumns({ columns, words }: { columns: CompareColumn[]; words: Text['compare'] }) {
  return (
    <section aria-labelledby="columns-title">
      <h2 id="columns-title" className="sr-only">
        {words.columnsTitle}
      </h2>
      <ol className="compare-columns">
        {columns.map((column) => (
          <li key={column.id}>
            <p className="font-semibold">
              <CohortLetter letter={column.letter} series={column.series} /> {column.name}
            </p>
            <p className="text-sm">
              <a href={column.studyHref}>{column.study}</a>
            </p>
            <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
              <span className={`origin-mark ${column.origin}`}>{column.originLabel}</span>
              <span className="text-ink-2">{column.role}</span>
              {column.size.fact ? (
                <SourceLink fact={column.size.fact}>{column.size.text}</SourceLink>
              ) : (
                <span className="text-ink-2">{column.size.text}</span>
              )}
            </p>
            <p className="no-print mt-1 flex items-center gap-x-1 text-sm">
              {column.left && (
                <Move href={column.left.href} label={column.left.label}>
                  ←
                </Move>
              )}
              {column.right && (
                <Move href={column.right.href} label={column.right.label}>
                  →
                </Move>
              )}
              <a href={column.remove.href} aria-label={column.remove.label} className="ms-auto py-1">
                {words.removeShort}
              </a>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Move({ href, label, children }: { href: string; label: string; children: string }) {
  return (
    <a href={href} title={label} className="compare-move">
      <span aria-hidden="true">{children}</span>
      <span className="sr-only">{label}</span>
    </a>
  );
}
