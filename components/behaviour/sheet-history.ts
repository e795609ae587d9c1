import { listen } from './listen';

/** The filters of a table; on a narrow window they are a sheet over it. */
const SHEET = 'details.filter-sheet';
const NARROW = '(max-width: 1023px)';

/** What `history.state` says of the sheet: its own step has `sheet`, the one below it, by the same name, `under`. */
interface SheetState {
  sheet?: string;
  under?: string;
}

/** The step of the sheet that is open, and the address that the page shows in it. */
let held: { name: string; address: string } | null = null;

const sheetState = (): SheetState => history.state ?? {};

/** Puts a step for the open sheet on top of the page's own, so that going back closes it and nothing else. */
function putOnTop(address: string, state: object): void {
  const name = `sheet-${Date.now()}`;
  history.replaceState({ ...state, under: name }, '', address);
  history.pushState({ ...state, under: undefined, sheet: name }, '', address);
  held = { name, address };
}

/**
 * Writes another state of the page into the history. While the sheet is open its step stays on top: going back closes the
 * sheet first, and undoes what was chosen in it afterwards.
 */
export function writeState(address: string, { replaces = false } = {}): void {
  const { sheet } = sheetState();
  if (sheet === undefined) history[replaces ? 'replaceState' : 'pushState']({ live: true }, '', address);
  else if (replaces) {
    history.replaceState(history.state, '', address);
    held = { name: sheet, address };
  } else putOnTop(address, { live: true });
}

function showSheet(open: boolean): void {
  const sheet = document.querySelector<HTMLDetailsElement>(SHEET);
  if (!sheet) return;
  const hadFocus = sheet.contains(document.activeElement);
  sheet.open = open;
  if (!open && hadFocus) sheet.querySelector('summary')?.focus({ preventScroll: true });
}

/** After a move through the history: the sheet is open in its own step only. Says whether the page shows what it should already. */
export function followSheet(): boolean {
  const { sheet, under } = sheetState();
  const left = held;
  held = sheet === undefined ? null : { name: sheet, address: window.location.href };
  showSheet(sheet !== undefined);
  if (!left || under !== left.name) return false;
  // What was typed in the sheet has no step of its own, and stays when the sheet closes.
  history.replaceState(history.state, '', left.address);
  return true;
}

/** Gives the sheet of the filters a step in the history while it is open. Closed by hand it takes the step away again. */
export function rememberSheet(): void {
  const agree = (sheet: HTMLDetailsElement) => {
    const isStep = sheetState().sheet !== undefined;
    if (sheet.open && !isStep && matchMedia(NARROW).matches)
      putOnTop(window.location.href, history.state ?? {});
    else if (!sheet.open && isStep) history.back();
  };
  // It doesn't bubble.
  listen('toggle', SHEET, (sheet) => agree(sheet as HTMLDetailsElement), { capture: true });
  // Loaded anew, or come back to from another page, it is as it was left.
  if (sheetState().sheet !== undefined) followSheet();
  // It may have been opened before the script came.
  const sheet = document.querySelector<HTMLDetailsElement>(SHEET);
  if (sheet) agree(sheet);
}
