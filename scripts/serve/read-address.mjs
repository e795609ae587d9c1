/** Longest request target that is read, in bytes. */
export const LONGEST_TARGET = 8192;

/**
 * @typedef {'static' | 'image' | 'api' | 'embed' | 'preview' | 'page'} Kind what is asked for, as far as the path says it
 *
 * @typedef {object} Address
 * @property {string} path percent-encoded, with a slash in front
 * @property {string} search from the question mark on, or nothing
 * @property {URLSearchParams} query
 * @property {Kind} kind
 * @property {boolean} languageNeutral whether the answer depends on the language that the reader prefers
 * @property {boolean} inParts whether a part of it can be asked for, by `Range`
 * @property {boolean} markdown whether a page is asked for as Markdown: its address with `.md` behind it
 * @property {boolean} costly whether the answer is made at an expense that only a few requests at a time may cause
 */

/** A path that ends like a file is left alone by proxy.ts. */
const FILE = /\.(?:ico|png|svg|txt|xml|webmanifest)$/u;
/** Files that hold the whole data set. */
/** The format of lists that is made in memory as a whole. */
const WORKBOOK = 'xlsx';
const DOWNLOADS = '/api/v1/downloads/';
const MARKDOWN = '.md';
const LANGUAGES = new Set(['en', 'zh']);

/** @param {string} path @returns {Kind} */
function kindOf(path) {
  if (path.startsWith('/_next/')) return path.startsWith('/_next/image') ? 'image' : 'static';
  if (path === '/api' || path.startsWith('/api/')) return 'api';
  if (path.startsWith('/embed/')) return 'embed';
  return /\/opengraph-image|\/compare\/preview$|^\/[a-z]{2}\/preview\//u.test(path) ? 'preview' : 'page';
}

/** @param {string} path @param {Kind} kind @param {URLSearchParams} query */
function isLanguageNeutral(path, kind, query) {
  if (kind === 'embed') return query.getAll('lang').length !== 1 || !LANGUAGES.has(query.get('lang') ?? '');
  const first = path.split('/')[1] ?? '';
  return (kind === 'page' || kind === 'preview') && !LANGUAGES.has(first) && !FILE.test(path);
}

/** Whether the path can't be decoded and isn't one that proxy.ts mends. @param {string} path */
function isBroken(path) {
  if (!path.includes('%')) return false;
  try {
    decodeURIComponent(path);
    return false;
  } catch {
    return path.startsWith('/_next') || path.startsWith('/api') || FILE.test(path);
  }
}

/**
 * Reads a request target in origin form (`/en/studies?…`) or absolute form, of which only path and query count. Two
 * targets that mean the same are read as the same address.
 * @param {string} target
 * @returns {Address | 414 | 400} or the status that refuses it
 */
export function readAddress(target) {
  if (target.length > LONGEST_TARGET) return 414;
  const own = target.replace(/^https?:\/\/[^/?#]*/iu, '');
  if (!own.startsWith('/') && !own.startsWith('?') && own !== '') return 400;
  const whole = `http://localhost${own.startsWith('/') ? own : `/${own}`}`;
  if (!URL.canParse(whole)) return 400;
  const { pathname, search, searchParams: query } = new URL(whole);
  if (isBroken(pathname)) return 400;
  const kind = kindOf(pathname);
  const markdown = kind === 'page' && pathname.endsWith(MARKDOWN);
  const path = markdown ? pathname.slice(0, -MARKDOWN.length) || '/' : pathname;
  return {
    path,
    search,
    query,
    kind,
    languageNeutral: isLanguageNeutral(path, kind, query),
    inParts: path.startsWith(DOWNLOADS),
    markdown,
    costly: markdown || kind === 'preview' || path.startsWith(DOWNLOADS) || query.get('format') === WORKBOOK,
  };
}
