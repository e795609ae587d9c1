/** Pages of this visit and earlier ones, the last first; kept in this browser and sent nowhere. */
const KEY = 'recently-seen';
const MOST = 8;

interface SeenPage {
  href: string;
  title: string;
}

const isSeen = (value: unknown): value is SeenPage =>
  typeof value === 'object' &&
  value !== null &&
  'href' in value &&
  typeof value.href === 'string' &&
  // Only addresses of this site are kept, and only those are believed.
  value.href.startsWith('/') &&
  !value.href.startsWith('//') &&
  'title' in value &&
  typeof value.title === 'string';

export function recentlySeen(): SeenPage[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isSeen).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** An address without its language. */
const thing = (pathname: string) => pathname.split('/').slice(2).join('/');

/** Remembers a page of one thing: a study, a tumour, a drug, a regimen, a paper. */
export function rememberPage(): void {
  const { pathname } = window.location;
  if (!/^\/\w+\/(?:studies|tumours|drugs|regimens|papers)\/./u.test(pathname)) return;
  const title = document.querySelector('h1')?.textContent?.trim() ?? '';
  if (title === '' || document.querySelector('meta[name="robots"][content*="noindex"]')) return;
  // In the other language it is the same page.
  const others = recentlySeen().filter(({ href }) => thing(href) !== thing(pathname));
  try {
    localStorage.setItem(KEY, JSON.stringify([{ href: pathname, title }, ...others].slice(0, MOST)));
  } catch {
    // Nothing is remembered, then.
  }
}
