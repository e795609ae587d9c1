import type { ReactNode } from 'react';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { CompareColumn } from '@/lib/views/compare/compare-page';
import { CohortLetter } from './cohort-letter';

interface CompareTableProps {
  label: string;
  columns: CompareColumn[];
  /** What stands in a cell with nothing in it. */
  empty: { sign: string; words: string };
  groups: {
    key: string;
    title: string | null;
    rows: { key: string; label: ReactNode; cells: ReactNode[] }[];
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
                <span className="block font-normal text-ink-soft">{column.study}</span>
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
                {columns.map((column, index) => (
                  <td key={column.id} data-label={`${column.letter} ${column.name}`}>
                    {row.cells[index] ?? (
                      <span className="text-ink-soft" title={empty.words}>
                        {empty.sign}
                        <span className="sr-only"> {empty.words}</span>
                      </span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}
