import type { GroupTable as View } from '@/lib/present/pages/study/group-table';
import { Result } from './result';
import { ScrollTable } from './scroll-table';

interface GroupTableProps {
  table: View;
  label: string;
  /** Head of the first column. */
  rowsAre: string;
  /** What stands in a cell of which nothing is reported. */
  absent: string;
  /** Language of the notes of rows, where it is not the page's. */
  notesAre?: 'en';
}

type Subject = View['subjects'][number];

/** A subject whose rows have no words of their own, or that is but one row, needs no heading. */
const isOneRow = ({ name, rows }: Subject) =>
  name !== '' && (rows.length === 1 || rows.every(({ label }) => label === ''));

const ownTitle = ({ name }: Subject, { label }: Subject['rows'][number]) =>
  [name, label === name ? '' : label].filter(Boolean).join(' · ');

/** Groups of patients in columns; each subject that has a name under a heading of its own. */
export function GroupTable({
  table: { columns, subjects },
  label,
  rowsAre,
  absent,
  notesAre,
}: GroupTableProps) {
  return (
    <ScrollTable label={label} columns={[rowsAre, ...columns.map(({ title }) => title)]} ofGroups>
      {subjects.flatMap((subject) => [
        ...(subject.name && !isOneRow(subject)
          ? [
              <tr key={subject.key} className="system-row">
                <th scope="rowgroup" colSpan={columns.length + 1}>
                  {subject.name}
                  {subject.note && (
                    <span className="block text-xs font-normal text-ink-3">{subject.note}</span>
                  )}
                </th>
              </tr>,
            ]
          : []),
        ...subject.rows.map((row) => (
          <tr key={row.key}>
            <th scope="row" className={`!font-normal !whitespace-normal ${row.isPart ? '!ps-6' : ''}`}>
              {isOneRow(subject) ? ownTitle(subject, row) : row.label || subject.name}
              {[isOneRow(subject) ? subject.note : '', row.note].filter(Boolean).map((note) => (
                <span key={note} className="block text-xs text-ink-3" lang={notesAre}>
                  {note}
                </span>
              ))}
            </th>
            {row.cells.map((cell, index) => (
              <td key={columns[index]?.key}>
                {cell ? <Result view={cell.result} brief /> : absent}
                {cell?.note && <span className="block text-xs text-ink-3">{cell.note}</span>}
              </td>
            ))}
          </tr>
        )),
      ])}
    </ScrollTable>
  );
}
