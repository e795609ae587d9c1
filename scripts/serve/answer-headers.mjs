import { createHash } from 'node:crypto';
import { isCompressible } from './coding.mjs';
import { scriptHashes } from './script-hashes.mjs';
import { securityHeaders } from './security-headers.mjs';

/**
 * @typedef {import('./read-address.mjs').Address} Address
 * @typedef {Record<string, string | string[]>} Headers
 */

/** What Next says of every page that is made for a request, since it can’t know that ours depend on nothing else. */
const MADE_FOR_ONE = 'private, no-cache, no-store, max-age=0, must-revalidate';
/** In what a route answers: how many bytes its body has. */
const LENGTH = 'x-body-length';
/** A browser may keep it, but asks each time; 304 answers it. */
const ASK_AGAIN = 'public, max-age=0, must-revalidate';

/** What a browser saves in place of showing it. */
export const isAttachment = (/** @type {Headers} */ headers) =>
  /^attachment\b/u.test(String(headers['content-disposition'] ?? ''));

export const isPage = (/** @type {Headers} */ headers) =>
  /^text\/html\b/u.test(String(headers['content-type'] ?? ''));

/** A part of a page, as Next’s client asks for it. */
export const isPagePart = (/** @type {Headers} */ headers) =>
  /^text\/x-component\b/u.test(String(headers['content-type'] ?? ''));

/**
 * A strong tag of everything that decides an answer.
 * @param {readonly string[]} parts
 */
export const tagOf = (parts) =>
  `"${createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 22)}"`;

/**
 * Whether an answer may be given to others who ask for the same.
 * @param {number} status
 * @param {Headers} headers
 */
export function isShareable(status, headers) {
  if (![200, 301, 302, 307, 308, 404].includes(status)) return false;
  if (headers['set-cookie'] !== undefined) return false;
  const control = String(headers['cache-control'] ?? '');
  return control === MADE_FOR_ONE || !/\b(?:no-store|private)\b/u.test(control);
}

/**
 * Whether something failed although the page has been answered with a status that says otherwise: Next had begun to send it.
 * @param {Headers} headers
 * @param {string} text
 */
export const isBroken = (headers, text) =>
  isPage(headers)
    ? text.includes('data-dgst="') || text.includes('id="__next_error__"')
    : isPagePart(headers) && /(?:^|\n)[0-9a-f]+:E\{/u.test(text);

/** Whether a page tells of the moment: that something is only being made (`components/evidence/data-content.tsx`). @param {string} text */
export const isOfTheMoment = (text) => text.includes('data-being-made');

/**
 * Whether a mistake in the program left a page without content. Next sends an empty one that only the browser’s script would
 * fill; what it marks with a name of its own (an address that isn’t there, a redirect) is no mistake.
 * @param {number} status
 * @param {Headers} headers
 * @param {string} text
 */
export const hasFailed = (status, headers, text) =>
  isPage(headers) &&
  ((status >= 500 && headers['retry-after'] === undefined) || /\bdata-dgst="(?!NEXT_)/u.test(text));

/**
 * Whether Next has nothing to say of an address: its own page for what isn't there waits for a script to fill it.
 * @param {number} status
 * @param {Headers} headers
 * @param {string} text
 */
export const isWithoutWords = (status, headers, text) =>
  status === 404 && isPage(headers) && !/<h1[\s>]/u.test(text);

/** @param {Headers} headers @param {Address} address */
function varyOf(headers, address) {
  const names = [headers.vary ?? []].flat().flatMap((value) => value.split(','));
  const all = new Map(names.map((name) => [name.trim().toLowerCase(), name.trim()]));
  if (isCompressible(String(headers['content-type'] ?? ''))) all.set('accept-encoding', 'Accept-Encoding');
  if (address.kind === 'page') all.set('accept', 'Accept');
  if (address.languageNeutral) {
    all.set('accept-language', 'Accept-Language');
    all.set('cookie', 'Cookie');
    all.set('referer', 'Referer');
  }
  all.delete('');
  return [...all.values()].join(', ');
}

/**
 * The headers with which an answer leaves: the app’s, and those that guard it.
 * @param {object} given
 * @param {number} given.status
 * @param {Headers} given.headers as the app wrote them
 * @param {Address} given.address
 * @param {string | null} given.tag for what has no tag of its own; null where it has none
 * @param {string} [given.html] of a page, one character for each byte, for the hashes of its scripts
 * @returns {Headers}
 */
export function answerHeaders({ status, headers, address, tag, html }) {
  const guard = securityHeaders(
    address.kind,
    html === undefined ? null : scriptHashes(html),
    isAttachment(headers),
  );
  /** @type {Headers} */
  const all = { ...headers, ...guard };
  if (!address.inParts) delete all['accept-ranges'];
  // Next takes a body's length away from what a route answers; so a route that knows it names it so.
  if (all[LENGTH] !== undefined) all['content-length'] = all[LENGTH];
  delete all[LENGTH];
  // Next says twice where a redirect leads.
  delete all.refresh;
  const vary = varyOf(headers, address);
  if (vary) all.vary = vary;
  if (address.kind === 'api' || address.kind === 'static') return all;
  if (tag !== null && isShareable(status, headers)) {
    if (status === 200) all.etag = tag;
    if (status === 200 || status === 404) all['cache-control'] = ASK_AGAIN;
  }
  return all;
}
