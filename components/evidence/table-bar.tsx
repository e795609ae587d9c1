import type { ReactNode } from 'react';
import { CopyButton, type CopyWords } from '@/components/ui/copy-button';
import { LiveForm } from '@/components/ui/live-form';
import type { TableView } from '@/lib/present/table/table-model';

export interface TableBarWords {
  clear: string;
  exportCsv: string;
  exportXlsx: string;
  link: CopyWords;
  order: string;
  orderBy: (by: string) => string;
  columns: string;
  filesHaveAll: string;
  apply: string;
}

interface TableBarProps {
  view: TableView;
  words: TableBarWords;
  /** The rows are shown as a table, whose order and columns can be chosen. */
  withColumns?: boolean;
  /** Further tools. */
  children?: ReactNode;
}

/** How many rows are shown of all, a chip for each filter; the order, the columns, the download, the address of just this. */
export function TableBar({ view, words, withColumns = false, children }: TableBarProps) {
  return (
    <div className="table-bar">
      {view.dropped.length > 0 && (
        <ul className="note w-full" role="status">
          {view.dropped.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <p className="table-count" aria-live="polite">
        {view.shown}
      </p>
      {view.chips.map((chip) => (
        <a key={chip.label} href={chip.removeHref} aria-label={chip.removeLabel} className="chip on">
          {chip.label} <span aria-hidden="true">×</span>
        </a>
      ))}
      {view.chips.length > 0 && (
        <a href={view.clearHref} className="table-clear">
          {words.clear}
        </a>
      )}
      <div className="table-tools no-print">
        {withColumns && (
          <>
            <Order view={view} words={words} />
            <Columns view={view} words={words} />
          </>
        )}
        {view.csvHref !== null && (
          <a href={view.csvHref} download title={words.exportCsv} className="btn">
            CSV
          </a>
        )}
        {view.xlsxHref !== null && (
          <a href={view.xlsxHref} download title={words.exportXlsx} className="btn">
            Excel
          </a>
        )}
        <CopyButton what={{ address: view.address }} words={words.link} />
        {children}
      </div>
    </div>
  );
}

function Order({ view, words }: { view: TableView; words: TableBarWords }) {
  if (view.order.length < 2) return null;
  const now = view.order.find(({ current }) => current);
  return (
    <details className="tool-menu" name="table-tool">
      <summary className="btn">
        {now ? (
          <>
            <span className={now === view.order[0] ? 'usual' : undefined}>{words.orderBy(now.text)}</span>
            {now === view.order[0] && <span className="unusual">{words.order}</span>}
          </>
        ) : (
          words.order
        )}
      </summary>
      <ul>
        {view.order.map(({ text, href, current }) => (
          <li key={text}>
            <a href={href} aria-current={current ? 'true' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Columns({ view, words }: { view: TableView; words: TableBarWords }) {
  return (
    <details className="tool-menu" name="table-tool">
      <summary className="btn">{words.columns}</summary>
      <LiveForm action={view.action} label={words.columns}>
        {view.kept.byColumns.map(({ name, value }) => (
          <input key={`${name}-${value}`} type="hidden" name={name} value={value} />
        ))}
        {/* Says that columns were chosen, also where none is. */}
        <input type="hidden" name="columns" value="-" />
        {view.columnChoice.map((column) => (
          <label key={column.name}>
            <input type="checkbox" name="columns" value={column.name} defaultChecked={column.shown} />
            {column.label}
          </label>
        ))}
        <p>{words.filesHaveAll}</p>
        <button type="submit" className="btn without-script">
          {words.apply}
        </button>
      </LiveForm>
    </details>
  );
}
