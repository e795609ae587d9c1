import { createHash } from 'node:crypto';

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/giu;
const TYPE = /\btype\s*=\s*["']?([^"'\s>]+)/iu;
/** Types that a browser runs; anything else (JSON-LD) is data. */
const RUN = new Set(['module', 'text/javascript', 'application/javascript']);

/**
 * The hashes of a page's inline scripts, as `script-src` takes them. The page is our own, so a quick reading will do.
 * @param {string} html one character for each byte, as `latin1` decodes it
 * @returns {string[]} each once, `'sha256-…'`
 */
export function scriptHashes(html) {
  /** @type {Set<string>} */
  const hashes = new Set();
  for (const [, attributes = '', text = ''] of html.matchAll(SCRIPT)) {
    const type = TYPE.exec(attributes)?.[1]?.toLowerCase();
    if (/\bsrc\s*=/iu.test(attributes) || (type !== undefined && !RUN.has(type)) || text === '') continue;
    hashes.add(`'sha256-${createHash('sha256').update(text, 'latin1').digest('base64')}'`);
  }
  return [...hashes];
}
