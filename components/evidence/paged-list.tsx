import type { ReactNode } from 'react';
import type { TableView } from '@/lib/present/table/table-model';
import { TableFilters } from './table-filters';
import { TablePager } from './table-pager';
import { EmptyTable } from './table-rows';

interface PagedListProps {
  title: string;
  lead: string;
  view: TableView;
  words: { title: string; search: string; searchPlaceholder: string; apply: string };
  /** The rows of the page, drawn in a way of their own. */
  children: ReactNode;
}

/** A page that is one list, which can be searched, page by page. */
export function PagedList({ title, lead, view, words, children }: PagedListProps) {
  return (
    <>
      <div className="page-head">
        <h1>{title}</h1>
        <p>{lead}</p>
      </div>
      <div data-live="">
        <TableFilters
          view={view}
          words={{ ...words, filters: words.title, placeholder: words.searchPlaceholder }}
          across
        />
        <div className="table-bar mt-3">
          {view.dropped.length > 0 && (
            <p className="note w-full" role="status">
              {view.dropped.join(' ')}
            </p>
          )}
          <p className="table-count" aria-live="polite">
            {view.shown}
          </p>
        </div>
        {view.empty ? <EmptyTable empty={view.empty} /> : children}
        {view.pager && <TablePager view={view.pager} />}
      </div>
    </>
  );
}
