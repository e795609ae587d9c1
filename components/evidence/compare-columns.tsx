import { seriesColour } from '@/components/charts/colours';
import type { CompareColumn } from '@/lib/present/pages/compare/compare-page';
import type { Text } from '@/lib/text/en';
import { CohortLetter } from './cohort-letter';
import { SourceLink } from './source-link';

/** The compared cohorts: which study, own or cited, how many; links that move and remove them in place. */
export function CompareColumns({ columns, words }: { columns: CompareColumn[]; words: Text['compare'] }) {
  return (
    <section aria-labelledby="columns-title">
      <h2 id="columns-title" className="sr-only">
        {words.columnsTitle}
      </h2>
      <ol className="compare-columns" data-live="" data-many={columns.length > 3 ? '' : undefined}>
        {columns.map((column) => (
          <li key={column.id} style={{ borderTopColor: seriesColour(column.series) }}>
            <CohortLetter letter={column.letter} series={column.series} />
            <div className="min-w-0">
              <p className="font-semibold">{column.name}</p>
              <p className="text-sm text-ink-2">
                {column.size.fact ? (
                  <SourceLink fact={column.size.fact}>{column.size.text}</SourceLink>
                ) : (
                  column.size.text
                )}{' '}
                · <a href={column.studyHref}>{column.study}</a> · {column.originLabel} · {column.role}
              </p>
            </div>
            <p className="compare-moves no-print">
              {column.left && <Move {...column.left}>←</Move>}
              {column.right && <Move {...column.right}>→</Move>}
              <Move {...column.remove}>×</Move>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Move({ href, label, children }: { href: string; label: string; children: string }) {
  return (
    <a href={href} title={label} className="icon">
      <span aria-hidden="true">{children}</span>
      <span className="sr-only">{label}</span>
    </a>
  );
}
