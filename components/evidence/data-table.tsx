import Link from 'next/link';
import type { ReactNode } from 'react';
import { FilterForm } from '@/components/ui/filter-form';
import type { TableView } from '@/lib/views/table-view';
import { TableCell } from './table-cell';

export interface TableWords {
  filters: string;
  search: string;
  placeholder: string;
  apply: string;
  clear: string;
  columns: string;
  exportCsv: string;
}

/** A filterable table: filters with counts, chips, sortable columns, column choice, export; rows are cards on a phone. */
export function DataTable({
  view,
  words,
  caption,
  children,
}: {
  view: TableView;
  words: TableWords;
  caption: string;
  /** Between the chips and the rows, where there are rows. */
  children?: ReactNode;
}) {
  return (
    <div className="lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] lg:gap-8">
      <div className="no-print">
        <FilterForm action={view.action} label={words.filters}>
          <Filters view={view} words={words} />
        </FilterForm>
        <FilterForm action={view.action} label={words.columns}>
          <Columns view={view} words={words} />
        </FilterForm>
      </div>
      <div className="min-w-0">
        <div className="mb-3 flex flex-wrap items-center gap-2 text-sm">
          <p className="me-2 font-medium" aria-live="polite">
            {view.shown}
          </p>
          {view.chips.map((chip) => (
            <Link
              key={chip.label}
              href={chip.removeHref}
              prefetch={false}
              scroll={false}
              aria-label={chip.removeLabel}
              className="inline-flex items-center gap-1.5 rounded-full border border-ink-soft px-2.5 py-0.5 text-ink no-underline hover:border-link"
            >
              {chip.label} <span aria-hidden="true">×</span>
            </Link>
          ))}
          {view.chips.length > 0 && (
            <Link href={view.clearHref} prefetch={false} scroll={false}>
              {words.clear}
            </Link>
          )}
          <a href={view.csvHref} className="no-print ms-auto" download>
            {words.exportCsv}
          </a>
        </div>
        {view.empty ? (
          <Empty empty={view.empty} />
        ) : (
          <>
            {children}
            <Rows view={view} caption={caption} />
          </>
        )}
      </div>
    </div>
  );
}

function Filters({ view, words }: { view: TableView; words: TableWords }) {
  return (
    <>
      <label className="mb-1 block text-sm font-medium" htmlFor="table-search">
        {words.search}
      </label>
      <div className="mb-3 flex gap-2">
        <input
          key={view.search}
          id="table-search"
          type="search"
          name="q"
          defaultValue={view.search}
          placeholder={words.placeholder}
          className="control min-w-0 flex-1"
        />
        <button type="submit" className="control text-sm">
          {words.apply}
        </button>
      </div>
      {view.kept.byFilters.map(({ name, value }) => (
        <input key={`${name}-${value}`} type="hidden" name={name} value={value} />
      ))}
      {/* On a phone the filters unfold; without a name this box never reaches the address. */}
      <input id="show-filters" type="checkbox" className="peer sr-only lg:hidden" defaultChecked={false} />
      <label
        htmlFor="show-filters"
        className="control mb-3 block cursor-pointer text-center text-sm peer-focus-visible:outline-2 peer-focus-visible:outline-link lg:hidden"
      >
        {words.filters}
      </label>
      <div className="hidden peer-checked:block lg:block">
        <Facets view={view} />
      </div>
    </>
  );
}

function Facets({ view }: { view: TableView }) {
  return (
    <>
      {view.facets
        .filter(({ options }) => options.length > 0)
        .map((facet) => (
          <details
            key={facet.name}
            className="border-t border-rule py-2 text-sm"
            open={facet.options.some(({ selected }) => selected)}
          >
            <summary className="font-medium">{facet.label}</summary>
            <ul className="mt-1 max-h-64 overflow-y-auto">
              {facet.options.map((option) => {
                const id = `${facet.name}-${option.value}`;
                return (
                  <li key={option.value} className="flex items-start gap-2 py-1">
                    <input
                      key={`${id}-${option.selected}`}
                      id={id}
                      type="checkbox"
                      name={facet.name}
                      value={option.value}
                      defaultChecked={option.selected}
                      className="mt-1 size-4 shrink-0"
                    />
                    <label
                      htmlFor={id}
                      className={option.count === 0 && !option.selected ? 'text-ink-soft' : undefined}
                    >
                      {option.label} <span className="text-ink-soft">({option.count})</span>
                    </label>
                  </li>
                );
              })}
            </ul>
          </details>
        ))}
    </>
  );
}

function Columns({ view, words }: { view: TableView; words: TableWords }) {
  return (
    <>
      {view.kept.byColumns.map(({ name, value }) => (
        <input key={`${name}-${value}`} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="columns" value={view.columns[0]?.name} />
      <details className="border-y border-rule py-2 text-sm">
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

function Rows({ view, caption }: { view: TableView; caption: string }) {
  return (
    <table className="data-table w-full border-collapse text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead className="sticky top-0 z-10 bg-paper">
        <tr className="border-b border-ink-soft text-start align-bottom">
          {view.columns.map((column) => (
            <th
              key={column.name}
              scope="col"
              aria-sort={column.sort && column.sort.direction !== 'none' ? column.sort.direction : undefined}
              className={`py-2 pe-4 font-semibold ${column.numeric ? 'text-end' : 'text-start'}`}
            >
              {column.sort ? (
                <Link
                  href={column.sort.href}
                  prefetch={false}
                  scroll={false}
                  aria-label={column.sort.label}
                  className="text-ink no-underline hover:underline"
                >
                  {column.label}
                  <span aria-hidden="true" className="ms-1 text-ink-soft">
                    {{ ascending: '▲', descending: '▼', none: '↕' }[column.sort.direction]}
                  </span>
                </Link>
              ) : (
                column.label
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.rows.map((row) => (
          <tr key={row.key} className="border-b border-rule align-top">
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

function Empty({ empty }: { empty: NonNullable<TableView['empty']> }) {
  return (
    <div className="border border-rule p-6">
      <p className="font-medium">{empty.message}</p>
      <ul className="mt-2 list-disc ps-5">
        {empty.suggestions.map((suggestion) => (
          <li key={suggestion.href}>
            <Link href={suggestion.href} prefetch={false} scroll={false}>
              {suggestion.text}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
