import { listen } from './listen';

const YEAR_SECONDS = 365 * 24 * 60 * 60;
const SCROLL = 'scroll';

/** The link to the other language remembers the choice, and leads to the same place of the page. */
export function keepLanguage(): void {
  listen('click', 'a[data-language]', (link) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari.
    document.cookie = `language=${link.dataset.language};path=/;max-age=${YEAR_SECONDS};samesite=lax`;
    if (link instanceof HTMLAnchorElement) link.hash = window.location.hash;
    sessionStorage.setItem(SCROLL, String(window.scrollY));
  });
  const kept = sessionStorage.getItem(SCROLL);
  sessionStorage.removeItem(SCROLL);
  if (kept !== null && !window.location.hash) window.scrollTo(0, Number(kept));
}
