import { promisify } from 'node:util';
import { brotliCompress, constants, createGzip, gzip } from 'node:zlib';
import { readWeights } from './read-weights.mjs';

/** @typedef {'br' | 'gzip' | 'identity'} Coding */

const COMPRESSIBLE =
  /^(?:text\/|image\/svg\+xml|application\/(?:[a-z0-9.-]+\+)?(?:json|xml|javascript|x-ndjson|manifest)|application\/(?:ld|fhir|problem|schema)\+json|application\/x-(?:ndjson|research-info-systems|bibtex)|application\/(?:vnd\.citationstyles\.csl\+json|vnd\.sqlite3))/u;

/** Below this, headers outweigh what is gained. */
const SMALLEST = 1024;

/** @param {string} contentType @param {number} [bytes] where known */
export const isCompressible = (contentType, bytes = SMALLEST) =>
  bytes >= SMALLEST && COMPRESSIBLE.test(contentType);

/**
 * The codings that an Accept-Encoding header allows, of those that we have.
 * @param {string | string[] | undefined} header
 * @returns {{ br: boolean, gzip: boolean }}
 */
export function acceptedCodings(header) {
  const weights = readWeights(header);
  /** @param {string} name */
  const allows = (name) => (weights.get(name) ?? weights.get('*') ?? 0) > 0;
  return { br: allows('br'), gzip: allows('gzip') || allows('x-gzip') };
}

/** Quick, for a body that is on its way. */
export const streamGzip = () => createGzip({ level: 4 });

const gzipWhole = promisify(gzip);
const brotliWhole = promisify(brotliCompress);

/** @param {Buffer} body @returns {Promise<Buffer>} */
export const gzipped = (body) => gzipWhole(body, { level: 6 });

/** At a quality that costs about as much as gzip’s best. @param {Buffer} body @returns {Promise<Buffer>} */
export const brotlied = (body) =>
  brotliWhole(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
