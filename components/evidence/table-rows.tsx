import type { TableView } from '@/lib/present/table/table-view';
import { IntervalScale } from './interval-bar';
import { TableCell } from './table-cell';

/** The rows of a table; cards on a phone. */
export function TableRows({ view, caption }: { view: TableView; caption: string }) {
  return (
    <table className="data-table w-full border-collapse text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead className="sticky top-0 z-10 bg-paper">
        <tr className="border-b border-ink-2 text-start align-bottom">
          {view.columns.map((column) => (
            <th
              key={column.name}
              scope="col"
              aria-sort={column.sort && column.sort.direction !== 'none' ? column.sort.direction : undefined}
              className={`py-2 pe-4 font-semibold ${column.numeric ? 'text-end' : 'text-start'}`}
            >
              {column.sort ? (
                <a
                  href={column.sort.href}
                  aria-label={column.sort.label}
                  className="text-ink no-underline hover:underline"
                >
                  {column.label}
                  <span aria-hidden="true" className="ms-1 text-ink-2">
                    {{ ascending: '▲', descending: '▼', none: '↕' }[column.sort.direction]}
                  </span>
                </a>
              ) : (
                column.label
              )}
              {column.bars && <IntervalScale />}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.rows.map((row) => (
          <tr key={row.key} className="border-b border-line align-top">
            {row.cells.map((cell, index) => {
              const column = view.columns[index];
              const className = `py-2 pe-4 ${column?.numeric ? 'text-end' : 'text-start'}`;
              return index === 0 ? (
                <th key={column?.name} scope="row" className={`${className} font-normal`}>
                  <TableCell cell={cell} />
                </th>
              ) : (
                <td key={column?.name} data-label={column?.label} className={className}>
                  <TableCell cell={cell} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What to say and to offer where no row is left. */
export function EmptyTable({ empty }: { empty: NonNullable<TableView['empty']> }) {
  return (
    <div className="border border-line p-6">
      <p className="font-medium">{empty.message}</p>
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
