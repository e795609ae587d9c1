import { listen } from './listen';

const STEPS: Record<string, readonly [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-5, 0],
  PageDown: [5, 0],
};

/** The links of a table by row and column; a cell over several columns stands in each. */
function linksOf(table: HTMLTableElement): (HTMLAnchorElement | null)[][] {
  return [...table.rows].map((row) =>
    [...row.cells].flatMap((cell) =>
      Array<HTMLAnchorElement | null>(cell.colSpan).fill(cell.querySelector('a')),
    ),
  );
}

/**
 * Makes each table of links (`data-arrow-grid`) one stop of the tab key, in which arrow keys, Home, End, Page Up and Page
 * Down move (the grid pattern of WAI-ARIA). Without a script it stays a table whose links are each a stop.
 */
export function moveInGrids(): void {
  const prepare = () => {
    for (const table of document.querySelectorAll<HTMLTableElement>('[data-arrow-grid] table:not([role])')) {
      table.setAttribute('role', 'grid');
      for (const link of table.querySelectorAll('a')) link.tabIndex = -1;
      const first = table.querySelector<HTMLAnchorElement>('tbody td a');
      if (first) first.tabIndex = 0;
    }
  };
  prepare();
  document.addEventListener('page-changed', prepare);
  listen('focusin', '[data-arrow-grid] a', (link) => {
    for (const stop of link.closest('table')?.querySelectorAll<HTMLElement>('a[tabindex="0"]') ?? [])
      stop.tabIndex = -1;
    link.tabIndex = 0;
  });
  listen('keydown', '[data-arrow-grid] a', (link, event) => {
    const table = link.closest('table');
    if (event.altKey || event.metaKey || event.shiftKey || !table) return;
    const links = linksOf(table);
    const row = links.findIndex((cells) => cells.includes(link as HTMLAnchorElement));
    const column = (links[row] ?? []).indexOf(link as HTMLAnchorElement);
    const next = nextLink(links, row, column, event.key, event.ctrlKey);
    if (next === undefined) return;
    event.preventDefault();
    next?.focus();
  });
}

/** The link that a key leads to; null where there is none further, undefined where the key is no concern of the grid. */
function nextLink(
  links: readonly (readonly (HTMLAnchorElement | null)[])[],
  row: number,
  column: number,
  key: string,
  whole: boolean,
): HTMLAnchorElement | null | undefined {
  const from = links[row]?.[column] ?? null;
  const edge = { Home: 0, End: -1 }[key];
  if (edge !== undefined) {
    const line = whole ? links.at(edge) : links[row];
    const inLine = (line ?? []).filter((link) => link !== null);
    return inLine.at(edge) ?? null;
  }
  const step = STEPS[key];
  if (!step || whole) return undefined;
  const [down, right] = step;
  let found: HTMLAnchorElement | null = null;
  for (
    let [y, x] = [row + Math.sign(down), column + Math.sign(right)];
    y >= 0 && y < links.length && x >= 0 && x < (links[y]?.length ?? 0);
    y += Math.sign(down), x += Math.sign(right)
  ) {
    const link = links[y]?.[x] ?? null;
    if (link === null || link === from) continue;
    found = link;
    if (Math.abs(y - row) >= Math.abs(down) && Math.abs(x - column) >= Math.abs(right)) break;
  }
  return found;
}
