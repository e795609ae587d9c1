import type { ReactNode } from 'react';
import type { TableView } from '@/lib/present/table/table-model';
import { DataTable } from './data-table';
import type { TableBarWords } from './table-bar';

interface TablePageProps {
  title: string;
  lead: string;
  /** Where the lead sends a reader for more. */
  more?: { text: string; href: string };
  view: TableView;
  words: {
    title: string;
    search: string;
    searchPlaceholder: string;
    keys: string;
    terms: string;
    skip: string;
  } & TableBarWords;
  /** Between what is filtered and the rows: charts of the rows shown. */
  children?: ReactNode;
}

/** A page that is one filterable table. */
export function TablePage({ title, lead, more, view, words, children }: TablePageProps) {
  return (
    <>
      <div className="page-head">
        <h1>{title}</h1>
        <p>
          {lead} {more && <a href={more.href}>{more.text}</a>}
        </p>
      </div>
      <DataTable
        view={view}
        caption={title}
        words={{ ...words, filters: words.title, placeholder: words.searchPlaceholder }}
      >
        {children}
      </DataTable>
    </>
  );
}
