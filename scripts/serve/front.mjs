import { whichData } from '../../lib/data/which-data.mjs';
import { LARGEST_BODY } from '../../lib/exchange/largest-body.mjs';
import {
  answerHeaders,
  hasFailed,
  isAttachment,
  isBroken,
  isOfTheMoment,
  isPage,
  isPagePart,
  isShareable,
  isWithoutWords,
  tagOf,
} from './answer-headers.mjs';
import { GivenUp } from './captured-response.mjs';
import { withoutRuntime } from './drop-runtime.mjs';
import { Exchange } from './exchange.mjs';
import { FairQueue } from './fair-queue.mjs';
import { cleanRequest, innerRequest, readAsked } from './inner-request.mjs';
import { KeptAnswer } from './kept-answer.mjs';
import { markdownOf } from './markdown.mjs';
import { metricsAnswer } from './metrics.mjs';
import { RateLimit } from './rate-limit.mjs';
import { readAddress } from './read-address.mjs';
import { readClient } from './read-client.mjs';
import { LARGEST_KEPT, ResponseCache } from './response-cache.mjs';
import { tee } from './tee.mjs';
import { Visit } from './visit.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {import('node:http').ServerResponse} ServerResponse
 * @typedef {import('./data-stamp.mjs').DataStamp} DataStamp
 * @typedef {import('./exchange.mjs').Handler} Handler
 * @typedef {import('./inner-request.mjs').Asked} Asked
 * @typedef {import('./read-address.mjs').Address} Address
 * @typedef {import('./read-client.mjs').Client} Client
 * @typedef {import('./settings.mjs').Settings} Settings
 *
 * @typedef {object} FrontParts
 * @property {Handler} handler the app
 * @property {Settings} settings
 * @property {string} build which program answers
 * @property {() => Promise<DataStamp | null>} dataStamp which data are served now; null where there are none
 * @property {() => Date} [now]
 * @property {(visit: Visit) => void} [onEnd] told of every request once it is over
 */

const API_METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const READ = 'GET, HEAD, OPTIONS';
const METRICS = '/api/v1/metrics';
/** What says how things are at this moment. */
const OF_THE_MOMENT = /^\/api\/v1\/(?:health|ready|version|metrics)\/?$/u;
const BUSY_SECONDS = '5';
/** What is costly has one line for all. */
const EVERYBODY = '';
/** Answers that are made for one client at a time. */
const MADE_FOR_ONE_CLIENT = 2;
/** Bodies of one client that are read and computed with at a time: fewer than wait in the app, so that others find a place. */
const COMPUTED_FOR_ONE_CLIENT = 3;
const LOCAL = /^(?:127\.|0:0:0:0$|localhost)/u;

/** Where a page leads on, its Markdown does, too. @param {string} location */
function inMarkdown(location) {
  const [path = '', ...search] = location.split('?');
  return [path.endsWith('/') ? path : `${path}.md`, ...search].join('?');
}

/** Stands before the app: refuses what isn't for it, and keeps its answers. */
export class Front {
  /** @param {FrontParts} parts */
  constructor({ handler, settings, build, dataStamp, now = () => new Date(), onEnd = () => undefined }) {
    this.handler = handler;
    this.settings = settings;
    this.build = build;
    this.dataStamp = dataStamp;
    this.now = now;
    this.onEnd = onEnd;
    this.cache = new ResponseCache(settings.cacheBytes);
    this.limit = settings.rateLimit && new RateLimit(settings.rateLimit);
    this.costly = new FairQueue({ atOnce: 2, waiting: 16 });
    this.making = new FairQueue({ atOnce: 8, waiting: 600 });
    this.computing = new FairQueue({ atOnce: 16, waiting: 60 });
    /** Set once the server is to end: each answer is its connection’s last. */
    this.closing = false;
  }

  /** Answers a request; never throws. @param {IncomingMessage} request @param {ServerResponse} response */
  async answer(request, response) {
    const visit = new Visit(request, response, () => this.closing);
    response.on('close', () => this.onEnd(visit));
    try {
      await this.#read(visit);
    } catch (error) {
      this.#failed(visit, error);
    }
  }

  /** @param {Visit} visit @param {unknown} error */
  #failed(visit, error) {
    // A client that leaves is no fault of anybody's.
    if (!(error instanceof GivenUp)) console.error(error);
    visit.refuse(500);
  }

  /** @param {Visit} visit */
  async #read(visit) {
    const { request } = visit;
    const { method = 'GET', url = '/' } = request;
    if (url === '*') return visit.refuse(405, { allow: READ });
    const address = readAddress(url);
    if (typeof address === 'number') {
      if (url.startsWith('/api/')) visit.kind = 'api';
      return visit.refuse(address);
    }
    visit.kind = address.kind;
    visit.address = address.path + address.search;
    const client = readClient(request, this.settings);
    if (!client) return visit.refuse(400);
    visit.https = client.https;
    visit.originFrom = client.originFrom;
    if (address.kind === 'image') return visit.refuse(404);
    if (address.path === METRICS && this.settings.metrics && (method === 'GET' || method === 'HEAD')) {
      return visit.send(await metricsAnswer(this));
    }
    if (method === 'GET' || method === 'HEAD') {
      return this.#readable(visit, address, client);
    }
    // Next would wait for all of it before the app can refuse it.
    if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY) return visit.refuse(413);
    if (address.kind === 'api' && API_METHODS.has(method)) return this.#pass(visit, address, client);
    if (method !== 'OPTIONS') return visit.refuse(405, { allow: READ });
    visit.begin(204, { allow: READ });
    visit.response.end();
  }

  /** @param {Visit} visit @param {Address} address @param {Client} client */
  async #readable(visit, address, client) {
    const asked = readAsked(visit.request, address, client);
    const stamp = await this.dataStamp();
    // The app answers from these very data, also where others are swapped in meanwhile.
    const data = stamp === null ? {} : { stamp: stamp.data };
    return whichData.run(data, () => this.#answered(visit, asked, client, stamp));
  }

  /** @param {Visit} visit @param {Asked} asked @param {Client} client @param {DataStamp | null} stamp */
  async #answered(visit, asked, client, stamp) {
    const { address } = asked;
    const state = `${stamp?.data} ${stamp?.papers} ${this.now().toISOString().slice(0, 10)}`;
    this.cache.at(state);
    // Whoever watches the server asks for little, and must not be told of others' haste.
    if (OF_THE_MOMENT.test(address.path)) return this.#made(visit, asked, client, null);
    if (stamp === null) {
      return this.#limited(visit, address, client, () => this.#make(visit, asked, client, state, null));
    }
    const kept = this.cache.get(asked.key);
    if (kept) {
      visit.fromCache = 'hit';
      return visit.send(kept);
    }
    const tag = tagOf([this.build, state, asked.key]);
    // Only an answer of ours to this very question can have had this tag.
    if (visit.request.headers['if-none-match']?.includes(tag.slice(1, -1))) {
      visit.fromCache = 'hit';
      return visit.unchanged({ etag: tag, ...answerHeaders({ status: 200, headers: {}, address, tag }) });
    }
    return this.#limited(visit, address, client, async () => {
      const make = () => this.#make(visit, asked, client, state, tag);
      const waiting = this.cache.awaited(asked.key);
      if (!waiting) {
        visit.fromCache = 'miss';
        return this.cache.share(asked.key, make);
      }
      const answer = await waiting;
      visit.fromCache = answer ? 'shared' : 'miss';
      // Who waited in vain asks alone: what came could not be shared.
      return answer ? visit.send(answer) : make();
    });
  }

  /** Goes on where the client may have one more answer made. @param {Visit} visit @param {Address} address @param {Client} client @param {() => Promise<unknown>} go */
  async #limited(visit, { kind }, client, go) {
    const applies = kind !== 'static' && this.#isOne(client);
    const wait = applies ? this.limit?.take(client.bucket) : 0;
    if (wait) return visit.refuse(429, { 'retry-after': String(wait) });
    await go();
  }

  /** Whether a client is held to its share. This machine may stand for everybody, where nobody declared the proxy on it. @param {Client} client */
  #isOne({ bucket }) {
    const { rateLimit } = this.settings;
    return rateLimit !== null && (rateLimit.local || !LOCAL.test(bucket));
  }

  /** Waits for a client's turn. @param {FairQueue} queue @param {Client} client @param {number} most pieces of its work that may run at a time */
  #enter(queue, client, most) {
    return queue.enter(client.bucket, this.#isOne(client) ? most : queue.atOnce);
  }

  /** Has the app make an answer, in its turn. @param {Visit} visit @param {Asked} asked @param {Client} client @param {string} state @param {string | null} tag */
  async #make(visit, asked, client, state, tag) {
    const place =
      asked.address.costly || asked.markdown
        ? this.costly.enter(EVERYBODY, this.costly.atOnce)
        : Promise.resolve(() => undefined);
    if (place === null) {
      visit.refuse(503, { 'retry-after': BUSY_SECONDS });
      return null;
    }
    const leave = await place;
    const end = await this.#enter(this.making, client, MADE_FOR_ONE_CLIENT);
    try {
      if (end === null) {
        visit.refuse(503, { 'retry-after': BUSY_SECONDS });
        return null;
      }
      // Whoever has gone wants nothing any more; who waits for the same asks anew.
      if (visit.response.destroyed) return null;
      const answer = await this.#made(visit, asked, client, tag);
      if (answer && tag !== null) this.cache.set(asked.key, answer, state);
      return answer;
    } catch (error) {
      this.#failed(visit, error);
      return null;
    } finally {
      end?.();
      leave();
    }
  }

  /** @param {Visit} visit @param {Asked} asked @param {Client} client @param {string | null} tag @returns {Promise<KeptAnswer | null>} null where it can’t be shared */
  async #made(visit, { address, markdown, ...asked }, client, tag) {
    const exchange = new Exchange(this.handler, innerRequest({ address, ...asked }, client));
    const { status, headers } = await exchange.head;
    if (address.markdown && headers.location) headers.location = inMarkdown(String(headers.location));
    const shareable = tag !== null && isShareable(status, headers);
    if (isPage(headers) || isPagePart(headers)) {
      // A page is sent when it is there as a whole: its policy names the hash of each of its scripts.
      const body = await exchange.whole();
      // What is looked for in it is ASCII: one character a byte is many times quicker than reading UTF-8.
      const text = body.toString('latin1');
      if (hasFailed(status, headers, text)) {
        visit.refuse(500);
        return null;
      }
      if (isWithoutWords(status, headers, text)) {
        visit.refuse(404);
        return null;
      }
      const broken = isBroken(headers, text);
      const lasts = !broken && !isOfTheMoment(text);
      const tagged = lasts ? tag : null;
      if (markdown && isPage(headers) && !broken) {
        const said = Buffer.from(markdownOf(body.toString(), client.origin + address.path + address.search));
        const described = { ...headers, 'content-type': 'text/markdown; charset=utf-8' };
        const answer = new KeptAnswer(
          status,
          answerHeaders({ status, headers: described, address, tag: tagged }),
          said,
        );
        visit.send(answer);
        return shareable && lasts ? answer : null;
      }
      const said = isPage(headers) && !broken ? withoutRuntime(text) : text;
      const html = isPage(headers) ? said : undefined;
      const final = answerHeaders({ status, headers, address, tag: tagged, html });
      const answer = new KeptAnswer(status, final, said === text ? body : Buffer.from(said, 'latin1'));
      visit.send(answer);
      return shareable && lasts ? answer : null;
    }
    if (status === 404 && headers['content-type'] === undefined) {
      exchange.giveUp();
      visit.refuse(404);
      return null;
    }
    const final = answerHeaders({ status, headers, address, tag });
    if ((status === 200 || status === 206) && visit.has(final.etag)) {
      visit.unchanged(final);
      const body = await tee(exchange, null, LARGEST_KEPT);
      return shareable && body ? new KeptAnswer(status, final, body) : null;
    }
    if (isAttachment(final) && final['content-length'] === undefined) {
      // So that whoever saves it sees how far it is, and that it came whole.
      const whole = await exchange.wholeWithin(LARGEST_KEPT);
      if (whole) {
        const answer = new KeptAnswer(status, final, whole);
        await visit.sendMeasured(answer);
        return shareable ? answer : null;
      }
    }
    const body = await tee(exchange, visit.stream(status, { ...final }), LARGEST_KEPT);
    return shareable && body ? new KeptAnswer(status, final, body) : null;
  }

  /** What computes, or asks what is possible: goes to the app as it came, and is kept for nobody. @param {Visit} visit @param {Address} address @param {Client} client */
  async #pass(visit, address, client) {
    return this.#limited(visit, address, client, async () => {
      const end = await this.#enter(this.computing, client, COMPUTED_FOR_ONE_CLIENT);
      if (end === null) return visit.refuse(503, { 'retry-after': BUSY_SECONDS });
      if (visit.response.destroyed) return end();
      visit.response.on('close', end);
      cleanRequest(visit.request, address, client);
      const exchange = whichData.run({}, () => new Exchange(this.handler, visit.request));
      visit.response.on('close', () => exchange.giveUp());
      const { status, headers } = await exchange.head;
      const final = answerHeaders({ status, headers, address, tag: null });
      if (!visit.request.complete) return visit.finish(status, final, await exchange.whole());
      await tee(exchange, visit.stream(status, final), 0);
    });
  }
}
