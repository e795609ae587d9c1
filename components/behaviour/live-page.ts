import { Idiomorph } from 'idiomorph';
import { keepFocus } from './keep-focus';
import { isPlainClick, listen } from './listen';
import { followSheet, writeState } from './sheet-history';

/** Long enough to type the next letter. */
const PAUSE_MS = 300;

let underWay: AbortController | null = null;

/** What stays as the reader has it: what they unfolded, and the field that they type in. */
const keepsOpen = (name: string, node: Element) =>
  !(name === 'open' && node instanceof HTMLDetailsElement) &&
  !(name === 'checked' && node instanceof HTMLInputElement && node.name === '');

/** What is being typed is not taken from under the reader's hands by the answer to what they typed before. */
const isTyped = (field: Element | null) =>
  field instanceof HTMLInputElement && ['search', 'text', 'number'].includes(field.type);

/**
 * Fetches the page at an address and changes what differs; everything else keeps its place, focus and state. Fields and boxes
 * follow the address, but for the one that is being typed in, where `isGoingOn`.
 */
async function show(address: string, { isGoingOn = false } = {}): Promise<void> {
  underWay?.abort();
  const request = new AbortController();
  underWay = request;
  const content = document.getElementById('content');
  content?.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(address, { signal: request.signal, headers: { accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const next = page.getElementById('content');
    if (!response.ok || !content || !next) throw new Error(`${address}: ${response.status}`);
    if (request.signal.aborted) return;
    const goBack = keepFocus();
    Idiomorph.morph(content, next, {
      morphStyle: 'outerHTML',
      ignoreActiveValue: isGoingOn && isTyped(document.activeElement),
      callbacks: { beforeAttributeUpdated: (name: string, node: Element) => keepsOpen(name, node) },
    });
    goBack();
    content.removeAttribute('aria-busy');
    document.title = page.title;
    const language = document.querySelector('a[data-language]');
    const otherLanguage = page.querySelector('a[data-language]');
    if (language && otherLanguage) language.setAttribute('href', otherLanguage.getAttribute('href') ?? '');
    document.dispatchEvent(new CustomEvent('page-changed'));
  } catch {
    if (!request.signal.aborted) window.location.assign(address);
  }
}

/** How charts are shown is the reader's alone: the server knows nothing of it, so that its links and forms leave it out. */
function withChartOptions(address: string): string {
  const next = new URL(address, window.location.href);
  for (const [name, value] of new URL(window.location.href).searchParams)
    if (name.startsWith('chart.') && !next.searchParams.has(name)) next.searchParams.set(name, value);
  return next.href;
}

/** Goes to another state of this page. */
async function goTo(asked: string, { replaces = false } = {}): Promise<void> {
  const address = withChartOptions(asked);
  writeState(address, { replaces });
  await show(address, { isGoingOn: true });
}

function addressOf(form: HTMLFormElement): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value !== '') query.append(name, value);
  return query.size === 0 ? form.action : `${form.action}?${query}`;
}

/**
 * Forms and links marked `data-live` change the page in place: filters, sorting, paging, choices of a chart. Without a
 * script, and where something fails, the browser goes there.
 */
export function changeInPlace(): void {
  history.scrollRestoration = 'auto';
  let pause: ReturnType<typeof setTimeout> | undefined;
  const send = (form: HTMLFormElement, replaces: boolean) => {
    clearTimeout(pause);
    void goTo(addressOf(form), { replaces });
  };
  listen('submit', 'form[data-live]', (form, event) => {
    event.preventDefault();
    send(form as HTMLFormElement, false);
  });
  listen('change', 'form[data-live] :is(input, select)[name]', (control) => {
    const { form, type } = control as HTMLInputElement;
    // What is typed is sent when typing pauses.
    if (form && type !== 'search' && type !== 'text' && type !== 'number') send(form, false);
  });
  listen(
    'input',
    'form[data-live] :is([type="search"], [type="text"], [type="number"])[name]',
    (field, event) => {
      const { form } = field as HTMLInputElement;
      if (!form || (event as InputEvent).isComposing) return;
      clearTimeout(pause);
      pause = setTimeout(() => send(form, true), PAUSE_MS);
    },
  );
  listen('click', '[data-live] a[href], a[data-live]', (link, event) => {
    const { href, pathname, download, target } = link as HTMLAnchorElement;
    if (!isPlainClick(event) || pathname !== window.location.pathname || download || target) return;
    if (new URL(href).hash && new URL(href).search === window.location.search) return;
    event.preventDefault();
    void goTo(href);
  });
  window.addEventListener('popstate', (event) => {
    if (followSheet()) return;
    // Moves within a page, to a heading or a source, change nothing here.
    if (event.state?.live || document.documentElement.dataset.lived) void show(window.location.href);
  });
  document.addEventListener('page-changed', () => {
    document.documentElement.dataset.lived = 'yes';
  });
}
