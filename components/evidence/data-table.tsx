import type { ReactNode } from 'react';
import { SkipLink } from '@/components/ui/skip-link';
import type { TableView } from '@/lib/present/table/table-model';
import { TableBar, type TableBarWords } from './table-bar';
import { TableFilters, type TableFilterWords } from './table-filters';
import { TablePager } from './table-pager';
import { EmptyTable, TableRows } from './table-rows';
import { TermStrip } from './term-strip';

export interface TableWords extends TableFilterWords, TableBarWords {
  keys: string;
  /** Before the terms of the glossary that stand in the rows. */
  terms: string;
  /** Leads past the filters. */
  skip: string;
}

interface DataTableProps {
  view: TableView;
  words: TableWords;
  caption: string;
  /** Between the chips and the rows, where there are rows. */
  children?: ReactNode;
}

const textsOf = ({ columns, groups }: TableView): string[] => [
  ...columns.map(({ label }) => label),
  ...groups.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap((cell) =>
        cell.kind === 'text'
          ? [cell.text, cell.sub ?? '']
          : cell.kind === 'results'
            ? cell.results.map(({ label }) => label)
            : [],
      ),
    ),
  ),
];

/** A filterable table: facets with counts, chips, sortable columns, export; on a phone cards, with the facets in a sheet. */
export function DataTable({ view, words, caption, children }: DataTableProps) {
  return (
    <div className="table-page" data-live="">
      {!view.empty && <SkipLink to="results" text={words.skip} />}
      <TableFilters view={view} words={words} />
      <div className="table-main">
        <TableBar view={view} words={words} withColumns />
        {view.empty ? (
          <EmptyTable empty={view.empty} />
        ) : (
          <>
            {children}
            <div id="results" className="table-frame">
              <TableRows view={view} caption={caption} />
              {view.pager && <TablePager view={view.pager} />}
            </div>
            <p className="table-terms">
              <TermStrip texts={textsOf(view)} label={words.terms} />
            </p>
            <p className="table-keys needs-script no-print">{words.keys}</p>
          </>
        )}
      </div>
    </div>
  );
}
