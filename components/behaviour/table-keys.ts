import { isTyping, listen } from './listen';

const TABLE = 'table[data-keys]';

/** Rows that lead somewhere, and the link by which each is reached. */
function rowsOf(table: Element): { row: HTMLTableRowElement; link: HTMLElement }[] {
  return [...table.querySelectorAll<HTMLTableRowElement>('tbody tr')].flatMap((row) => {
    const link = row.querySelector<HTMLElement>('a[href]');
    return link ? [{ row, link }] : [];
  });
}

/**
 * Moves through the rows of a table by the arrow keys: from any row ↑ and ↓ lead to the first link of the next, which Enter
 * opens, `s` shows the source of the row's first number, and `c` chooses its cohort for the comparison. Links keep their
 * place among the stops of the tab key.
 */
export function moveThroughRows(): void {
  listen('keydown', TABLE, (table, event) => {
    const { target, key } = event;
    if (event.altKey || event.ctrlKey || event.metaKey || !(target instanceof Element)) return;
    if (isTyping(target) && !target.matches('[type="checkbox"]')) return;
    const row = target.closest('tr');
    const step = { ArrowUp: -1, ArrowDown: 1 }[key];
    if (step !== undefined) {
      const rows = rowsOf(table);
      const at = rows.findIndex((one) => one.row === row);
      const next = at < 0 && step > 0 ? rows[0] : rows[at + step];
      event.preventDefault();
      next?.link.focus();
      next?.row.scrollIntoView({ block: 'nearest' });
    } else if (key === 's') row?.querySelector<HTMLElement>('a[data-source]')?.click();
    else if (key === 'c') row?.querySelector<HTMLElement>('input[data-pick]')?.click();
  });
  // The next page of a table begins at its head.
  let isPaging = false;
  listen(
    'click',
    '.pager a',
    () => {
      isPaging = true;
    },
    { capture: true },
  );
  document.addEventListener('page-changed', () => {
    if (isPaging) document.getElementById('results')?.scrollIntoView({ block: 'start' });
    isPaging = false;
  });
}
