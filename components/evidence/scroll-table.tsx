import type { ReactNode } from 'react';
import { WithTerms } from '@/components/charts/with-terms';
import { ScrollRegion } from '@/components/ui/scroll-region';

interface ScrollTableProps {
  label: string;
  columns: string[];
  /** Columns are groups of patients, whose long names break; what a row is of stays in sight. */
  ofGroups?: boolean;
  children: ReactNode;
}

/** A plain table that scrolls sideways in its own place where it is wider than the page. */
export function ScrollTable({ label, columns, ofGroups = false, children }: ScrollTableProps) {
  return (
    <ScrollRegion label={label}>
      <table className={`plain-table w-full min-w-160${ofGroups ? ' group-table' : ''}`}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                <WithTerms text={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollRegion>
  );
}
