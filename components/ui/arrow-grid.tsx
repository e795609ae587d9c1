'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

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
 * Makes a table of links one stop of the tab key, in which arrow keys, Home, End, Page Up and Page Down move (the grid
 * pattern of WAI-ARIA). Without a script it stays a table whose links are each a stop.
 */
export function ArrowGrid({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLAnchorElement | null>(null);

  useEffect(() => {
    const table = place.current?.querySelector('table');
    if (!table) return;
    table.setAttribute('role', 'grid');
    for (const link of table.querySelectorAll('a')) link.tabIndex = -1;
    if (!last.current?.isConnected) last.current = table.querySelector('tbody td a');
    if (last.current) last.current.tabIndex = 0;
  });

  const goTo = (link: HTMLAnchorElement) => {
    if (last.current) last.current.tabIndex = -1;
    link.tabIndex = 0;
    last.current = link;
  };

  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const link = (event.target as Element).closest('a');
    const table = link?.closest('table');
    if (!link || !table) return;
    const links = linksOf(table);
    const row = links.findIndex((cells) => cells.includes(link));
    const cells = links[row] ?? [];
    const column = cells.indexOf(link);
    const next = nextLink(links, row, column, event.key, event.ctrlKey);
    if (next === undefined) return;
    event.preventDefault();
    next?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside take the focus; this only listens.
    <div
      ref={place}
      onKeyDown={move}
      onFocus={(event) => {
        const link = (event.target as Element).closest('a');
        if (link) goTo(link);
      }}
    >
      {children}
    </div>
  );
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
