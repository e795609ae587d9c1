import { listen } from './listen';

/** What unfolds over the page. */
const MENU = [
  '.menu-bar details[open]',
  '.menu-sheet[open]',
  '.tool-menu[open]',
  '.chart-controls details[open]',
  '#compare-bar details[open]',
].join(', ');
/** The filters of a table, where they are a sheet over it. */
const FILTERS = '.filter-sheet[open]';
/** What covers the page on a narrow window. */
const SHEETS = '.menu-sheet, .filter-sheet';
const SHEETS_UP_TO = '(max-width: 1023px)';

const unfolded = () => [
  ...document.querySelectorAll<HTMLDetailsElement>(
    matchMedia(SHEETS_UP_TO).matches ? `${MENU}, ${FILTERS}` : MENU,
  ),
];

const isOver = (menu: Element, target: EventTarget | null) => target instanceof Node && menu.contains(target);

/**
 * A menu closes by Escape, which gives the focus back to what opened it, and when something else is pressed. Beside a
 * sheet, which covers the page on a narrow window, that press does nothing else: what lies there can hardly be meant.
 */
export function closeMenus(): void {
  document.addEventListener(
    'click',
    (event) => {
      const byKeyboard = event.detail === 0;
      // What the keyboard reached was meant, and may lead away: to close the filters would be a step in the history against it.
      const others = unfolded().filter(
        (menu) => !isOver(menu, event.target) && !(byKeyboard && menu.matches(FILTERS)),
      );
      if (others.length === 0) return;
      for (const menu of others) menu.open = false;
      if (byKeyboard || !others.some((menu) => menu.matches(SHEETS))) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
  listen('keydown', 'body', (_, event) => {
    if (event.key !== 'Escape' || document.querySelector('dialog[open]')) return;
    const [menu] = unfolded().sort(
      (a, b) => Number(isOver(b, event.target)) - Number(isOver(a, event.target)),
    );
    if (!menu) return;
    event.preventDefault();
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
}
