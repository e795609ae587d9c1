import { element, fill } from './element';
import { readFact } from './fact-pages';
import { isSeen } from './is-seen';
import { isPlainClick, listen } from './listen';
import { pageWords } from './page-words';
import { swallowClick } from './swallow-click';

const LINK = 'a[data-source]';
const NARROW = '(max-width: 767px)';
/** Share of a phone's window that the sheet may take (`.drawer`). */
const SHEET = 0.62;
/** Between the number and the sheet, in pixels; the head of the page takes twice as much. */
const ROOM = 26;
/** After a press the click that belongs to it comes within this time. */
const CLICK_MS = 700;
/** A pointer that only passes by asks for nothing. */
const REST_MS = 60;

type SourceAnchor = HTMLAnchorElement | SVGAElement;

/** What the page knows of a number: the figure, without the signs beside it. */
function knownOf(link: SourceAnchor | null): (Node | string)[] {
  const figure = link?.querySelector('[data-figure]');
  return figure
    ? [...figure.cloneNode(true).childNodes]
    : [link?.textContent?.replace(/\s+/gu, ' ').trim() ?? ''];
}

/** The page's numbers in their order, each once, as ‹ and › go through them. */
function numbersOfPage(): SourceAnchor[] {
  const seen = new Set<string>();
  return [...document.querySelectorAll<SourceAnchor>(`main ${LINK}`)].filter((link) => {
    const { source = '' } = link.dataset;
    if (!isSeen(link) || seen.has(source)) return false;
    seen.add(source);
    return true;
  });
}

/** The address of this page with a source open, or without one. */
function addressWith(fact: string | null): string {
  const address = new URL(window.location.href);
  if (fact === null) address.searchParams.delete('source');
  else address.searchParams.set('source', fact);
  return address.pathname + address.search + address.hash;
}

/** Where a number came from, over the page: it moves nothing, opens at once with what the page knows, and closes in place. */
class SourceDrawer {
  private readonly words = pageWords().source;
  private readonly body = element('div', { class: 'drawer-body' });
  private readonly place = element('span', { class: 'drawer-place' });
  private readonly box: HTMLElement;
  private fact: string | null = null;
  private opener: SourceAnchor | null = null;

  constructor() {
    const { title, close, previous, next } = this.words;
    const button = (name: string, sign: string, press: () => void) => {
      const made = element(
        'button',
        { type: 'button', class: 'icon', 'aria-label': name, title: name },
        sign,
      );
      made.addEventListener('click', press);
      return made;
    };
    this.box = element(
      'div',
      { class: 'drawer no-print', role: 'dialog', 'aria-label': title, tabindex: -1, hidden: true },
      element(
        'div',
        { class: 'drawer-head' },
        element('b', {}, title),
        this.place,
        button(previous, '‹', () => this.step(-1)),
        button(next, '›', () => this.step(1)),
        button(close, '×', () => this.close()),
      ),
      this.body,
    );
    document.body.append(this.box);
    this.box.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowLeft' && event.altKey === false && event.target === this.box) this.step(-1);
      if (event.key === 'ArrowRight' && event.altKey === false && event.target === this.box) this.step(1);
      if (event.key === 'Tab') this.goRound(event);
    });
  }

  get isOpen(): boolean {
    return this.fact !== null;
  }

  /** `link` is the number that was pressed; the drawer keeps off it. */
  open(fact: string, link: SourceAnchor | null, { remember = true } = {}): void {
    const wasOpen = this.isOpen;
    this.fact = fact;
    this.opener = link;
    for (const other of document.querySelectorAll(`${LINK}[aria-expanded]`))
      other.removeAttribute('aria-expanded');
    link?.setAttribute('aria-expanded', 'true');
    this.keepOff(link);
    this.box.hidden = false;
    const numbers = numbersOfPage();
    const at = numbers.findIndex(({ dataset }) => dataset.source === fact);
    this.place.textContent = at < 0 ? '' : fill(this.words.place, { at: at + 1, of: numbers.length });
    this.body.setAttribute('aria-busy', 'true');
    this.body.replaceChildren(
      element('p', { class: 'drawer-value' }, ...knownOf(link)),
      element('p', { class: 'note' }, this.words.loading),
    );
    this.box.focus({ preventScroll: true });
    if (remember) {
      const address = addressWith(fact);
      if (wasOpen) history.replaceState(history.state, '', address);
      else history.pushState({ ...history.state, drawer: true }, '', address);
    }
    void this.fill(fact);
  }

  private async fill(fact: string): Promise<void> {
    const found = await readFact(pageWords().locale, fact);
    if (this.fact !== fact) return;
    this.body.removeAttribute('aria-busy');
    if (found) this.body.replaceChildren(found.cloneNode(true));
    else this.body.replaceChildren(element('p', {}, this.words.notFound));
    this.body.scrollTop = 0;
  }

  /** The drawer stands at the end of the document: from its ends the keyboard goes on at the number, or, where it is a sheet over the page, round. */
  private goRound(event: KeyboardEvent): void {
    const stops = [...this.box.querySelectorAll<HTMLElement>('a[href], button, summary')].filter(isSeen);
    const [first, last] = [stops[0], stops.at(-1)];
    const leaves = event.shiftKey
      ? event.target === first || event.target === this.box
      : event.target === last;
    if (!leaves) return;
    if (matchMedia(NARROW).matches) {
      event.preventDefault();
      (event.shiftKey ? last : first)?.focus();
    } else if (this.opener?.isConnected) {
      // Forwards the browser goes from there to what follows.
      if (event.shiftKey) event.preventDefault();
      this.opener.focus({ preventScroll: true });
    }
  }

  /**
   * It never lies over the number that was pressed, which stays where it is: on a wide window it takes the left side where it
   * has to; on a phone the sheet lies above or below the number, where there is more room.
   */
  private keepOff(link: SourceAnchor | null): void {
    const isWide = !matchMedia(NARROW).matches;
    const { right = 0, top = 0, bottom = 0 } = link?.getBoundingClientRect() ?? {};
    const below = window.innerHeight - bottom;
    const width = Math.min(460, window.innerWidth * 0.45);
    this.box.classList.toggle('left', isWide && right > window.innerWidth - width);
    this.box.classList.toggle('upper', !isWide && link !== null && top > below);
    const room = Math.round(Math.max(top, below) - ROOM);
    this.box.style.maxHeight = isWide || !link ? '' : `min(${100 * SHEET}dvh, ${room}px)`;
  }

  /** On the way through the numbers of a phone the page moves, and the next one stands over the sheet. */
  private bringIntoSight(link: SourceAnchor): void {
    link.scrollIntoView({ block: 'nearest' });
    if (!matchMedia(NARROW).matches) return;
    const { top, bottom } = link.getBoundingClientRect();
    const free = window.innerHeight * (1 - SHEET);
    if (bottom > free - ROOM) window.scrollBy({ top: (top + bottom) / 2 - free / 2 - ROOM });
  }

  private step(by: 1 | -1): void {
    const numbers = numbersOfPage();
    const at = numbers.findIndex(({ dataset }) => dataset.source === this.fact);
    const next = numbers[(at + by + numbers.length) % numbers.length];
    if (!next?.dataset.source) return;
    this.bringIntoSight(next);
    this.open(next.dataset.source, next);
  }

  close({ remember = true } = {}): void {
    if (!this.isOpen) return;
    this.fact = null;
    this.box.hidden = true;
    this.opener?.removeAttribute('aria-expanded');
    const { opener } = this;
    if (opener?.isConnected) opener.focus({ preventScroll: true });
    if (remember) {
      // Going back also goes to where the page stood when the first number was opened; the last one may lie elsewhere.
      const stay = () => requestAnimationFrame(() => opener?.scrollIntoView({ block: 'nearest' }));
      if (history.state?.drawer) {
        window.addEventListener('popstate', stay, { once: true });
        history.back();
      } else history.replaceState(history.state, '', addressWith(null));
    }
  }
}

/** Numbers open their source over the page. Without a script they lead to the page of their fact. */
export function openSources(): void {
  let made: SourceDrawer | null = null;
  const drawer = () => {
    made ??= new SourceDrawer();
    return made;
  };
  const { locale } = pageWords();
  const linkOf = (fact: string) => numbersOfPage().find(({ dataset }) => dataset.source === fact) ?? null;
  listen('click', LINK, (link, event) => {
    const { source } = link.dataset;
    if (!isPlainClick(event) || !source) return;
    event.preventDefault();
    drawer().open(source, link as unknown as SourceAnchor);
  });
  let rest: ReturnType<typeof setTimeout> | undefined;
  const prepare = (link: HTMLElement) => {
    clearTimeout(rest);
    const { source } = link.dataset;
    if (source) rest = setTimeout(() => void readFact(locale, source), REST_MS);
  };
  listen('pointerover', LINK, prepare);
  listen('focusin', LINK, prepare);
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !made?.isOpen || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    made.close();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (!made?.isOpen || !(target instanceof Element) || target.closest(`.drawer, dialog, ${LINK}`)) return;
    if (!matchMedia(NARROW).matches) return;
    made.close();
    // What lies under the finger was not meant.
    swallowClick(CLICK_MS);
  });
  const follow = () => {
    const asked = new URL(window.location.href).searchParams.get('source');
    if (asked && !made?.isOpen) drawer().open(asked, linkOf(asked), { remember: false });
    else if (!asked) made?.close({ remember: false });
  };
  window.addEventListener('popstate', follow);
  follow();
}
