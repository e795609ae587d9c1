import type { ReactNode } from 'react';
import type { TableView } from '@/lib/present/table/table-view';
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
    apply: string;
    columns: string;
  } & TableBarWords;
  /** Between what is filtered and the rows: charts of the rows shown. */
  children?: ReactNode;
}

/** A page that is one filterable table. */
export function TablePage({ title, lead, more, view, words, children }: TablePageProps) {
  return (
    <>
      <h1 className="text-2xl font-semibold">{title}</h1>
      <p className="mb-5 mt-1 max-w-3xl text-ink-2">
        {lead} {more && <a href={more.href}>{more.text}</a>}
      </p>
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
