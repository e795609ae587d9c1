import type { ReactNode } from 'react';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { CompareColumn } from '@/lib/present/pages/compare/compare-page';
import { CohortLetter } from './cohort-letter';

interface CompareTableProps {
  label: string;
  columns: CompareColumn[];
  /** What stands in a cell with nothing in it. */
  empty: { sign: string; words: string };
  groups: {
    key: string;
    title: string | null;
    /** `same`: neighbouring cells of which it is equal say the same, and are one. */
    rows: {
      key: string;
      label: ReactNode;
      cells: ReactNode[];
      same?: string[];
      /** Said in a cell with nothing in it, in place of the common words. */
      silent?: (string | null)[];
    }[];
  }[];
}

/** Rows of topics, a column a cohort; on a phone each cell is a line that says whose it is. */
export function CompareTable({ label, columns, empty, groups }: CompareTableProps) {
  return (
    <ScrollRegion label={label}>
      <table className="compare-table">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column.id} scope="col">
                <CohortLetter letter={column.letter} series={column.series} /> {column.name}
                <span className="block font-normal text-ink-2">{column.study}</span>
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key}>
            {group.title !== null && (
              <tr className="compare-group">
                <th scope="rowgroup" colSpan={columns.length + 1}>
                  {group.title}
                </th>
              </tr>
            )}
            {group.rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.label}</th>
                {spansOf(columns, row.same).map(({ from, to }) => {
                  const content = row.cells[from] ?? null;
                  const [first, ...more] = columns.slice(from, to);
                  return (
                    <td
                      key={first?.id}
                      colSpan={to - from}
                      data-label={[first?.letter, ...more.map(({ letter }) => letter)].join(', ')}
                      className={content === null ? 'compare-silent' : undefined}
                    >
                      {content ?? silence(row.silent?.[from]) ?? (
                        <span className="text-ink-2" title={empty.words}>
                          <span aria-hidden="true">{empty.sign}</span>
                          <span className="sr-only">{empty.words}</span>
                        </span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}

const silence = (words: string | null | undefined) =>
  words ? <span className="text-xs text-ink-2">{words}</span> : null;

/** Places of neighbouring columns that share a cell; each its own where nothing is said to be the same. */
function spansOf(columns: readonly unknown[], same: readonly string[] = []): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  columns.forEach((_, index) => {
    const last = spans.at(-1);
    const says = same[index];
    if (last && says && says === same[index - 1]) last.to = index + 1;
    else spans.push({ from: index, to: index + 1 });
  });
  return spans;
}
