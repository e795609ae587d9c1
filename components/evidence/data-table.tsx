import type { ReactNode } from 'react';
import { LiveForm } from '@/components/ui/live-form';
import type { TableView } from '@/lib/present/table/table-view';
import { TableBar, type TableBarWords } from './table-bar';
import { TableFilters, type TableFilterWords } from './table-filters';
import { TablePager } from './table-pager';
import { EmptyTable, TableRows } from './table-rows';

export interface TableWords extends TableFilterWords, TableBarWords {
  columns: string;
}

interface DataTableProps {
  view: TableView;
  words: TableWords;
  caption: string;
  /** Between the chips and the rows, where there are rows. */
  children?: ReactNode;
}

/** A filterable table: filters with counts, chips, sortable columns, column choice, export; rows are cards on a phone. */
export function DataTable({ view, words, caption, children }: DataTableProps) {
  return (
    <div className="table-page lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] lg:gap-8">
      <div className="no-print">
        <LiveForm action={view.action} label={words.filters}>
          <TableFilters view={view} words={words} />
        </LiveForm>
        <LiveForm action={view.action} label={words.columns}>
          <Columns view={view} words={words} />
        </LiveForm>
      </div>
      <div className="min-w-0">
        <TableBar view={view} words={words} />
        {view.empty ? (
          <EmptyTable empty={view.empty} />
        ) : (
          <>
            {children}
            <div id="results">
              <TableRows view={view} caption={caption} />
            </div>
            {view.pager && <TablePager view={view.pager} />}
          </>
        )}
      </div>
    </div>
  );
}

function Columns({ view, words }: { view: TableView; words: TableWords }) {
  return (
    <>
      {view.kept.byColumns.map(({ name, value }) => (
        <input key={`${name}-${value}`} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="columns" value={view.columns[0]?.name} />
      <details className="border-y border-line py-2 text-sm">
        <summary className="font-medium">{words.columns}</summary>
        <ul className="mt-1">
          {view.columnChoice.map((column) => (
            <li key={column.name} className="flex items-center gap-2 py-1">
              <input
                key={`${column.name}-${column.shown}`}
                id={`column-${column.name}`}
                type="checkbox"
                name="columns"
                value={column.name}
                defaultChecked={column.shown}
                className="size-4"
              />
              <label htmlFor={`column-${column.name}`}>{column.label}</label>
            </li>
          ))}
        </ul>
        <button type="submit" className="control mt-1 text-sm">
          {words.apply}
        </button>
      </details>
    </>
  );
}
