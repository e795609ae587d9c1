import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { prefersMarkdown } from './markdown.mjs';

/**
 * @typedef {import('./read-address.mjs').Address} Address
 * @typedef {import('./read-client.mjs').Client} Client
 *
 * @typedef {object} Asked all that an answer may depend on beside build, data and day
 * @property {Address} address
 * @property {Record<string, string>} headers the only headers that the app sees
 * @property {boolean} markdown whether a page is to be answered as Markdown
 * @property {string} key the same as text
 */

/** Which part of a file is wanted, and of which state of it. */
const OF_PARTS = ['range', 'if-range'];
/** More would be no list of languages that a person set. */
const LONGEST_LANGUAGES = 200;
/** A range of bytes, or a tag. */
const LONGEST_PART = 100;

/** The language of our own page on which a link was followed. @param {IncomingMessage} request @param {Client} client */
function languageOfPage(request, { host }) {
  const referer = String(request.headers.referer ?? '');
  if (!URL.canParse(referer)) return undefined;
  const page = new URL(referer);
  return page.host === host ? /^\/(en|zh)(?:\/|$)/u.exec(page.pathname)?.[1] : undefined;
}

/** @param {IncomingMessage} request */
function chosenLanguage(request) {
  const [, chosen] = /(?:^|;\s*)language=(en|zh)(?:;|$)/u.exec(request.headers.cookie ?? '') ?? [];
  return chosen;
}

/**
 * Reduces a request to what its answer depends on, so that answers can be kept, and nothing else that a client sends can
 * change what others are shown.
 * @param {IncomingMessage} request
 * @param {Address} address
 * @param {Client} client
 * @returns {Asked}
 */
export function readAsked(request, address, client) {
  /** @type {Record<string, string>} */
  const headers = {};
  if (address.languageNeutral) {
    const chosen = languageOfPage(request, client) ?? chosenLanguage(request);
    const languages = String(request.headers['accept-language'] ?? '').slice(0, LONGEST_LANGUAGES);
    if (chosen) headers.cookie = `language=${chosen}`;
    // An embed looks at how the header begins, and no further.
    else if (address.kind === 'embed') headers['accept-language'] = languages.startsWith('zh') ? 'zh' : 'en';
    else if (languages) headers['accept-language'] = languages;
  }
  if (address.inParts && request.method === 'GET') {
    for (const name of OF_PARTS) {
      const value = request.headers[name];
      if (value !== undefined) headers[name] = String(value).slice(0, LONGEST_PART);
    }
  }
  const site = address.kind === 'static' ? '' : client.origin;
  const markdown = address.markdown || (address.kind === 'page' && prefersMarkdown(request.headers.accept));
  const key = [address.path + address.search, site, JSON.stringify(headers), markdown ? 'markdown' : ''].join(
    '\n',
  );
  return { address, headers, markdown, key };
}

/** A GET as the app sees it, tied to no connection: the answer is worth making although its client may be gone. @param {Pick<Asked, 'address' | 'headers'>} asked @param {Client} client */
export function innerRequest({ address, headers }, client) {
  const request = new IncomingMessage(new Socket());
  request.method = 'GET';
  request.url = address.path + address.search;
  request.httpVersion = '1.1';
  request.httpVersionMajor = 1;
  request.httpVersionMinor = 1;
  request.headers = { ...forwardedHeaders(client), ...headers };
  request.complete = true;
  request.push(null);
  return request;
}

/** How the app learns under which name it is asked. @param {Client} client */
export function forwardedHeaders({ host, https }) {
  return {
    host,
    // One name for all: Next treats some browsers in another way, and an answer is for everybody.
    'user-agent': 'sarcoma-evidence-front',
    'x-forwarded-host': host,
    'x-forwarded-proto': https ? 'https' : 'http',
    'x-forwarded-for': '127.0.0.1',
  };
}

const INTERNAL =
  /^(?:x-forwarded-|x-middleware-|x-nextjs-|x-invoke-|x-matched-path|next-|rsc$|forwarded$|upgrade$|http2-settings$|range$)/u;

/** Makes a request that goes to the app as it came fit for it. @param {IncomingMessage} request @param {Address} address @param {Client} client */
export function cleanRequest(request, address, client) {
  request.url = address.path + address.search;
  for (const name of Object.keys(request.headers)) if (INTERNAL.test(name)) delete request.headers[name];
  Object.assign(request.headers, forwardedHeaders(client));
}
