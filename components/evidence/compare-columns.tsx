import type { CSSProperties } from 'react';
import { seriesColour } from '@/components/charts/colours';
import type { CompareColumn } from '@/lib/present/pages/compare/compare-page';
import type { Text } from '@/lib/text/en';
import { CohortLetter } from './cohort-letter';
import { SourceLink } from './source-link';

/** Heads of columns that a tablet has room for in a row. */
const IN_ROW = 3;

/** Its name is that of its study: not said twice. */
const isItsStudy = ({ name, study }: CompareColumn) => name === study;

/** The compared cohorts: which study, own or cited, how many; links that move and remove them in place. */
export function CompareColumns({ columns, words }: { columns: CompareColumn[]; words: Text['compare'] }) {
  return (
    <section aria-labelledby="columns-title">
      <h2 id="columns-title" className="sr-only">
        {words.columnsTitle}
      </h2>
      <ol
        id="compared"
        className="compare-columns"
        data-live=""
        data-many={columns.length > 3 ? '' : undefined}
        style={{ '--columns': columns.length, '--in-row': Math.min(columns.length, IN_ROW) } as CSSProperties}
      >
        {columns.map((column) => (
          <li
            key={column.id}
            id={`compared-${column.id}`}
            style={{ borderTopColor: seriesColour(column.series) }}
          >
            <CohortLetter letter={column.letter} series={column.series} />
            <div className="min-w-0">
              <p className="font-semibold">
                {isItsStudy(column) ? <a href={column.studyHref}>{column.name}</a> : column.name}
              </p>
              <p className="text-sm text-ink-2">
                {column.size.fact ? (
                  <SourceLink fact={column.size.fact}>{column.size.text}</SourceLink>
                ) : (
                  column.size.text
                )}{' '}
                {!isItsStudy(column) && (
                  <>
                    · <a href={column.studyHref}>{column.study}</a>{' '}
                  </>
                )}
                · {column.originLabel} · {column.role}
              </p>
            </div>
            <p className="compare-moves no-print">
              {column.left && (
                <Move id={`${column.id}-left`} {...column.left}>
                  ←
                </Move>
              )}
              {column.right && (
                <Move id={`${column.id}-right`} {...column.right}>
                  →
                </Move>
              )}
              <Move id={`${column.id}-remove`} takesOut={column.id} {...column.remove}>
                ×
              </Move>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A link with an id, so that the keyboard stays with a cohort that moves. */
function Move({
  id,
  href,
  label,
  takesOut,
  children,
}: {
  id: string;
  href: string;
  label: string;
  /** The cohort that goes, also from what the reader chose. */
  takesOut?: string;
  children: string;
}) {
  return (
    <a id={id} href={href} title={label} className="icon" data-basket-take-out={takesOut}>
      <span aria-hidden="true">{children}</span>
      <span className="sr-only">{label}</span>
    </a>
  );
}
