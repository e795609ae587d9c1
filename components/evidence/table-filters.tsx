import type { TableView } from '@/lib/present/table/table-view';

export interface TableFilterWords {
  filters: string;
  search: string;
  placeholder: string;
  apply: string;
}

/** Search and facets of a table, in a column beside it or, `across`, in a row above it. */
export function TableFilters({
  view,
  words,
  across = false,
}: {
  view: TableView;
  words: TableFilterWords;
  across?: boolean;
}) {
  return (
    <div className={across ? 'lg:grid lg:grid-cols-[17rem_minmax(0,1fr)] lg:gap-8' : undefined}>
      <div>
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
      </div>
      <div>
        {/* On a phone the filters unfold; without a name this box never reaches the address. */}
        <input id="show-filters" type="checkbox" className="peer sr-only lg:hidden" defaultChecked={false} />
        <label
          htmlFor="show-filters"
          className="control mb-3 block cursor-pointer text-center text-sm peer-focus-visible:outline-2 peer-focus-visible:outline-accent lg:hidden"
        >
          {words.filters}
        </label>
        <div
          className={
            across
              ? 'hidden items-start gap-x-6 peer-checked:block lg:grid lg:grid-cols-6'
              : 'hidden peer-checked:block lg:block'
          }
        >
          <Facets view={view} />
        </div>
      </div>
    </div>
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
            className="border-t border-line py-2 text-sm"
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
                      className={option.count === 0 && !option.selected ? 'text-ink-2' : undefined}
                    >
                      {option.label} <span className="text-ink-2">({option.count})</span>
                    </label>
                  </li>
                );
              })}
            </ul>
            {facet.more && <p className="mt-1 text-ink-2">{facet.more}</p>}
          </details>
        ))}
    </>
  );
}
