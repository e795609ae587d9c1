import { LiveForm } from '@/components/ui/live-form';
import type { FacetView, RangeView, TableView } from '@/lib/present/table/table-model';
import { labelled } from '@/lib/text/punctuation';

export interface TableFilterWords {
  filters: string;
  search: string;
  placeholder: string;
  apply: string;
}

/** Facets that stand open before anybody chose; the others open by hand, or where something in them is chosen. */
const OPEN_AT_FIRST = 4;

/**
 * Search, facets and ranges of a table: a column beside it, or, `across`, a row above it; on a narrow window a sheet behind
 * a bar at its foot, which says how many filters are set and how many rows are left.
 */
export function TableFilters({
  view,
  words,
  across = false,
}: {
  view: TableView;
  words: TableFilterWords;
  across?: boolean;
}) {
  const facets = view.facets.filter(({ options }) => options.length > 0);
  return (
    <details
      className={`filter-sheet no-print ${across ? 'across' : ''}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: beside a wide table it scrolls, and has to be reachable by keyboard (WCAG 2.1.1).
      tabIndex={0}
      aria-label={words.filters}
    >
      <summary>
        <span className="when-closed">{view.sheet}</span>
        <span className="when-open">{view.sheetOpen}</span>
      </summary>
      <LiveForm action={view.action} label={words.filters}>
        <h2 className="filter-title">{words.filters}</h2>
        <label className="filter-search">
          <span>{words.search}</span>
          <input
            id="table-search"
            type="search"
            name="q"
            defaultValue={view.search}
            placeholder={words.placeholder}
            className="control"
          />
        </label>
        {view.kept.byFilters.map(({ name, value }) => (
          <input key={`${name}-${value}`} type="hidden" name={name} value={value} />
        ))}
        {facets.map((facet, index) => (
          <Facet key={facet.name} facet={facet} isOpen={!across && index < OPEN_AT_FIRST} />
        ))}
        {view.ranges.map((range) => (
          <Range key={range.name} range={range} />
        ))}
        <button type="submit" className="btn primary without-script">
          {words.apply}
        </button>
      </LiveForm>
    </details>
  );
}

function Facet({ facet, isOpen }: { facet: FacetView; isOpen: boolean }) {
  return (
    <details className="facet" open={isOpen || facet.options.some(({ selected }) => selected)}>
      <summary>{facet.label}</summary>
      {facet.find && (
        <input
          type="search"
          data-facet-find=""
          autoComplete="off"
          aria-label={labelled(facet.label, facet.find)}
          placeholder={facet.find}
          className="control needs-script"
        />
      )}
      <div className="facet-options">
        <Options name={facet.name} options={facet.options.slice(0, facet.open)} />
        {facet.open < facet.options.length && (
          <details className="facet-more">
            <summary>{facet.unfold}</summary>
            <Options name={facet.name} options={facet.options.slice(facet.open)} />
          </details>
        )}
      </div>
      {facet.find && <p hidden role="status" data-facet-none={facet.findNone} />}
      {facet.note && <p>{facet.note}</p>}
      {facet.more && <p data-facet-rest="">{facet.more}</p>}
    </details>
  );
}

function Options({ name, options }: { name: string; options: FacetView['options'] }) {
  return options.map(({ value, label, count, share, selected }) => (
    <label key={value} className={count === 0 && !selected ? 'none' : undefined}>
      {/* By its id a box stays itself, with the keyboard on it, when it moves among those that are chosen. */}
      <input
        id={`filter-${name}-${value}`}
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={selected}
      />
      <span>{label}</span>
      <i style={{ '--share': share } as React.CSSProperties} aria-hidden="true" />
      <em>{count}</em>
    </label>
  ));
}

function Range({ range }: { range: RangeView }) {
  return (
    <details className="facet" open={range.isSet}>
      <summary>{range.label}</summary>
      <div className="range">
        {range.ends.map(({ parameter, label, value, usual }, index) => (
          <span key={parameter}>
            {index > 0 && <span aria-hidden="true">–</span>}
            <input
              type="number"
              name={parameter}
              defaultValue={value}
              placeholder={usual}
              aria-label={label}
              aria-invalid={range.crossed ? true : undefined}
              aria-describedby={range.crossed ? `crossed-${range.name}` : undefined}
              step="any"
              inputMode="decimal"
              className="control"
            />
          </span>
        ))}
      </div>
      {range.crossed && (
        <p id={`crossed-${range.name}`} className="range-crossed" role="status">
          {range.crossed.message} <a href={range.crossed.exchange.href}>{range.crossed.exchange.text}</a>
        </p>
      )}
    </details>
  );
}
