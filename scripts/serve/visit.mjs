import { pipeline } from 'node:stream';
import { acceptedCodings, isCompressible, streamGzip } from './coding.mjs';
import { refusal } from './plain-answers.mjs';
import { securityHeaders, TRANSPORT } from './security-headers.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {import('node:http').ServerResponse} ServerResponse
 * @typedef {import('./kept-answer.mjs').KeptAnswer} KeptAnswer
 * @typedef {import('./read-address.mjs').Kind} Kind
 * @typedef {'hit' | 'shared' | 'miss' | 'none'} FromCache how the answer came to be; none: the cache has no part in it
 * @typedef {Record<string, string | string[]>} Headers
 */

/** Whether an If-None-Match header names a tag; weak comparison, RFC 9110 section 13.1.2. @param {string} header @param {string} tag */
export function namesTag(header, tag) {
  const opaque = tagName(tag);
  return header.split(',').some((part) => part.trim() === '*' || tagName(part) === opaque);
}

/** A tag without its mark of weakness, its quotes and its coding. @param {string} tag */
const tagName = (tag) =>
  tag
    .trim()
    .replace(/^W\//u, '')
    .replace(/^"|"$/gu, '')
    .replace(/-(?:gzip|br)$/u, '');

/** The same tag for the body in another coding: a strong one names exact bytes. @param {string} tag @param {string} coding */
const tagIn = (tag, coding) => (tag.startsWith('W/') ? tag : tag.replace(/"$/u, `-${coding}"`));

/** How long a client may go on sending what is read by nobody. */
const PATIENCE_MS = 5_000;

/** One request and what is said to it. */
export class Visit {
  /**
   * @param {IncomingMessage} request
   * @param {ServerResponse} response
   * @param {() => boolean} isClosing whether the server is about to end, so that this is the connection’s last answer
   */
  constructor(request, response, isClosing) {
    this.request = request;
    this.response = response;
    this.startedAt = performance.now();
    /** @type {number | null} when the answer began */
    this.answeredAt = null;
    /** @type {Kind} */
    this.kind = 'page';
    /** Path and query, once they are read. */
    this.address = '';
    /** @type {FromCache} */
    this.fromCache = 'none';
    this.https = false;
    /** @type {readonly string[]} names of the headers that decide how absolute links begin */
    this.originFrom = [];
    this.isClosing = isClosing;
    /** Whether the connection can’t be used for another request. */
    this.spent = false;
    this.headOnly = request.method === 'HEAD';
  }

  /** Sends status and headers. @param {number} status @param {Headers} headers */
  begin(status, headers) {
    this.answeredAt = performance.now();
    if (this.https) headers['strict-transport-security'] = TRANSPORT;
    if (this.originFrom.length > 0 && this.kind !== 'static') {
      headers.vary = [headers.vary ?? [], this.originFrom].flat().join(', ');
    }
    if (this.spent || this.isClosing()) headers.connection = 'close';
    this.response.writeHead(status, headers);
  }

  /** What the front answers by itself. @param {number} status @param {Headers} [headers] */
  refuse(status, headers = {}) {
    if (this.response.headersSent) {
      this.response.destroy();
      return;
    }
    const { type, body } = refusal(status, {
      reader: this.kind === 'api' ? 'api' : 'page',
      address: this.address,
    });
    this.finish(
      status,
      {
        ...securityHeaders(this.kind, this.kind === 'api' ? null : []),
        'content-type': type,
        'cache-control': 'no-store',
        ...headers,
      },
      Buffer.from(body),
    );
  }

  /** Sends an answer that is there as a whole, also to a client that is still sending. @param {number} status @param {Headers} headers @param {Buffer} body */
  finish(status, headers, body) {
    const { request, response } = this;
    // A body that nobody read would be taken for the next request.
    if (!request.complete) this.spent = true;
    this.begin(status, { ...headers, 'content-length': String(body.length) });
    if (request.complete || this.headOnly) {
      response.end(this.headOnly ? undefined : body);
      return;
    }
    // A connection that is closed while something still comes is reset, and the client never sees why.
    response.write(body);
    const end = () => {
      clearTimeout(patience);
      response.end();
    };
    const patience = setTimeout(end, PATIENCE_MS);
    request.once('end', end).once('close', end).resume();
  }

  /** Whether the client has what this tag names. @param {string | string[] | undefined} tag */
  has(tag) {
    const known = this.request.headers['if-none-match'];
    return known !== undefined && typeof tag === 'string' && namesTag(known, tag);
  }

  /** Says that the client has it already. @param {Headers} headers of the whole answer */
  unchanged(headers) {
    /** @type {Headers} */
    const kept = {};
    for (const name of ['etag', 'cache-control', 'vary', 'content-location', 'access-control-allow-origin']) {
      const value = headers[name];
      if (value !== undefined) kept[name] = value;
    }
    this.begin(304, kept);
    this.response.end();
  }

  /** Sends an answer as a whole, in the best coding that is ready. @param {KeptAnswer} answer */
  send(answer) {
    if (answer.status === 200 && this.has(answer.headers.etag)) return this.unchanged(answer.headers);
    const accepted = acceptedCodings(this.request.headers['accept-encoding']);
    /** @type {Headers} */
    const headers = { ...answer.headers };
    delete headers['content-length'];
    let body = answer.body;
    let coding = '';
    if (answer.compressible) {
      if (accepted.br && answer.br) [coding, body] = ['br', answer.br];
      else if (accepted.gzip && answer.gzip) [coding, body] = ['gzip', answer.gzip];
      // The first one need not wait until the whole is compressed.
      else if (accepted.gzip) return this.stream(answer.status, headers)?.end(body);
    }
    if (coding) {
      headers['content-encoding'] = coding;
      if (typeof headers.etag === 'string') headers.etag = tagIn(headers.etag, coding);
    }
    headers['content-length'] = String(body.length);
    this.begin(answer.status, headers);
    this.response.end(this.headOnly ? undefined : body);
  }

  /** Sends an answer as a whole, with its length in whichever coding. @param {KeptAnswer} answer */
  async sendMeasured(answer) {
    if (acceptedCodings(this.request.headers['accept-encoding']).gzip) await answer.gzipNow();
    this.send(answer);
  }

  /**
   * Begins an answer whose body comes bit by bit.
   * @param {number} status
   * @param {Headers} headers
   * @returns {import('node:stream').Writable | null} where the body goes; null where nobody wants one
   */
  stream(status, headers) {
    const type = String(headers['content-type'] ?? '');
    const compress =
      isCompressible(type) &&
      !headers['content-encoding'] &&
      // A digest is of the very bytes that are sent.
      !headers['repr-digest'] &&
      acceptedCodings(this.request.headers['accept-encoding']).gzip;
    if (compress) {
      headers['content-encoding'] = 'gzip';
      delete headers['content-length'];
      if (typeof headers.etag === 'string') headers.etag = tagIn(headers.etag, 'gzip');
    }
    this.begin(status, headers);
    if (this.headOnly || status === 204 || status === 304) {
      this.response.end();
      return null;
    }
    if (!compress) return this.response;
    const gzip = streamGzip();
    pipeline(gzip, this.response, () => undefined);
    return gzip;
  }
}
