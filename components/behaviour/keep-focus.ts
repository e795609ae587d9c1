import { isSeen } from './is-seen';

const FOCUSABLE = 'a[href], button, input:not([type="hidden"]), select, summary';

const within = (place: Element) => [...place.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(isSeen);

/** Where the keyboard may go on: an element by its id, or what stands in one at the place of what had the focus. */
interface Place {
  id: string;
  /** -1: the element itself. */
  at: number;
  /** How far from the top of the window it stood. */
  top: number;
}

const topOf = (element: Element) => element.getBoundingClientRect().top;

function placesOf(focused: Element): Place[] {
  const places: Place[] = [];
  const next = focused.closest<HTMLElement>('[data-next]')?.dataset.next;
  const named = next === undefined ? null : document.getElementById(next);
  for (let around: Element | null = focused; around; around = around.parentElement) {
    if (named && around instanceof HTMLElement && around.dataset.next === next)
      places.push({ id: named.id, at: -1, top: topOf(named) });
    if (around.id !== '')
      places.push({
        id: around.id,
        at: around === focused ? -1 : within(around).indexOf(focused as HTMLElement),
        top: topOf(focused),
      });
  }
  return places;
}

/**
 * Remembers what has the focus before the page changes. Called afterwards, what is returned gives the focus back where it was
 * lost, because the element went or moved: to the element of the same id, to what `data-next` names, or to what stands
 * where it stood; and the page is scrolled so that it is where the reader was.
 */
export function keepFocus(): () => void {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return () => {};
  const places = placesOf(focused);
  return () => {
    if (document.activeElement === focused) return;
    for (const { id, at, top } of places) {
      const around = document.getElementById(id);
      if (!around) continue;
      const near = within(around);
      const next = at === -1 ? around : near[Math.min(at, near.length - 1)];
      if (!next) continue;
      next.focus({ preventScroll: true });
      if (document.activeElement !== next) continue;
      window.scrollBy(0, topOf(next) - top);
      return;
    }
  };
}
