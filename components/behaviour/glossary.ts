import { element } from './element';
import { isPlainClick, listen } from './listen';
import { pageWords } from './page-words';

/** Of the window's edge. */
const MARGIN = 8;

let glossary: Promise<Document> | null = null;

/** The page of methods, which holds the glossary; fetched once, and again after a failure. */
function readGlossary(): Promise<Document> {
  glossary ??= fetch(`/${pageWords().locale}/methods`)
    .then(async (response) => {
      if (!response.ok) throw new Error(`glossary: ${response.status}`);
      return new DOMParser().parseFromString(await response.text(), 'text/html');
    })
    .catch((error: unknown) => {
      glossary = null;
      throw error;
    });
  return glossary;
}

function place(note: HTMLElement, anchor: HTMLElement): void {
  const { left, top, bottom } = anchor.getBoundingClientRect();
  const { width, height } = note.getBoundingClientRect();
  const below = bottom + MARGIN + height <= window.innerHeight;
  note.style.left = `${Math.max(MARGIN, Math.min(left, window.innerWidth - width - MARGIN))}px`;
  note.style.top = `${below ? bottom + MARGIN : Math.max(MARGIN, top - height - MARGIN)}px`;
}

/** Terms say what they mean beside themselves, by tap, click or Enter; Escape and a click elsewhere close it. */
export function explainTerms(): void {
  if (!('popover' in HTMLElement.prototype)) return;
  let note: HTMLElement | null = null;
  listen('click', 'a[data-term]', async (link, event) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    const { href, dataset } = link as HTMLAnchorElement;
    try {
      const reported = (await readGlossary()).getElementById(dataset.term ?? '');
      if (!reported) throw new Error(`No term ${dataset.term}`);
      if (!note) {
        note = element('div', { popover: 'auto', class: 'term-note', role: 'status' });
        document.body.append(note);
      }
      const content = document.importNode(reported, true);
      content.removeAttribute('id');
      note.replaceChildren(element('dl', {}, ...content.childNodes));
      note.showPopover();
      place(note, link);
    } catch {
      window.location.assign(href);
    }
  });
  // It stands beside what has moved away.
  window.addEventListener('scroll', () => note?.hidePopover(), { passive: true });
}
