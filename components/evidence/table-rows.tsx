import type { ColumnView, RowGroup, TableView } from '@/lib/present/table/table-model';
import { IntervalScale } from './interval-bar';
import { StudyLine, TableCell } from './table-cell';

/** The rows of a table, below headings where they are grouped; cards on a phone. */
export function TableRows({ view, caption }: { view: TableView; caption: string }) {
  const isGrouped = view.groups.some(({ study }) => study !== null);
  return (
    <table className="data-table" data-keys="" data-grouped={isGrouped ? '' : undefined}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {view.columns.map((column) => (
            <HeadCell key={column.name} column={column} />
          ))}
        </tr>
      </thead>
      {view.groups.map((group) => (
        <Group key={group.key} group={group} columns={view.columns} />
      ))}
    </table>
  );
}

function HeadCell({ column }: { column: ColumnView }) {
  const { sort } = column;
  return (
    <th
      scope="col"
      aria-sort={sort && sort.direction !== 'none' ? sort.direction : undefined}
      data-column={column.name}
      className={column.numeric ? 'numeric' : undefined}
    >
      {column.bars && <IntervalScale />}
      {sort ? (
        <a href={sort.href} aria-label={sort.label}>
          {column.label}
          <span aria-hidden="true">{{ ascending: '▲', descending: '▼', none: '↕' }[sort.direction]}</span>
        </a>
      ) : (
        column.label
      )}
    </th>
  );
}

function Group({ group, columns }: { group: RowGroup; columns: readonly ColumnView[] }) {
  return (
    <tbody>
      {group.study && (
        <tr className="group">
          <th colSpan={columns.length} scope="rowgroup">
            <StudyLine study={group.study} /> {group.few && <span className="few">{group.few}</span>}
            <span className="group-count">{group.count}</span>
          </th>
        </tr>
      )}
      {group.rows.map((row) => (
        <tr key={row.key}>
          {row.cells.map((cell, index) => {
            const column = columns[index];
            const shared = {
              'data-column': column?.name,
              className: column?.numeric ? 'numeric' : undefined,
            };
            return index === 0 ? (
              <th key={column?.name} scope="row" {...shared}>
                <TableCell cell={cell} />
              </th>
            ) : (
              <td key={column?.name} data-label={column?.label} {...shared}>
                <TableCell cell={cell} />
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  );
}

/** What to say and to offer where no row is left. */
export function EmptyTable({ empty }: { empty: NonNullable<TableView['empty']> }) {
  return (
    <div className="card">
      <p className="font-semibold">{empty.message}</p>
      <ul className="mt-2 list-disc ps-5">
        {empty.suggestions.map((suggestion) => (
          <li key={suggestion.href}>
            <a href={suggestion.href}>{suggestion.text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
