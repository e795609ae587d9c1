import { AsyncResource } from 'node:async_hooks';
import { channel } from 'node:diagnostics_channel';
import { CapturedResponse } from './captured-response.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {import('node:http').ServerResponse} ServerResponse
 * @typedef {(request: IncomingMessage, response: ServerResponse) => unknown} Handler Next’s request handler, or one that looks like it
 *
 * @typedef {object} Head
 * @property {number} status
 * @property {Record<string, string | string[]>} headers names in lower case
 *
 * @typedef {object} Flow where the body goes, part by part
 * @property {(chunk: Buffer) => boolean} chunk false: wait until `Exchange.resume` is called
 * @property {() => void} end
 * @property {(error: Error) => void} abort
 */

const started = channel('http.server.request.start');

/** One request in the hands of a handler: its head, once that is known, then its body. */
export class Exchange {
  /** @param {Handler} handler @param {IncomingMessage} request */
  constructor(handler, request) {
    /** @type {Buffer[]} parts that came before anybody took them */
    this.early = [];
    /** @type {Flow | null} */
    this.flow = null;
    /** @type {'open' | 'ended' | Error} */
    this.state = 'open';
    /** @type {Promise<Head>} */
    this.head = new Promise((resolve, reject) => {
      this.response = new CapturedResponse(request, {
        head: (status, headers) => resolve({ status, headers }),
        chunk: (chunk) => {
          if (this.flow) return this.flow.chunk(chunk);
          this.early.push(chunk);
          return true;
        },
        end: () => this.settle('ended'),
        abort: (error) => {
          reject(error);
          this.settle(error);
        },
      });
    });
    this.head.catch(() => undefined);
    // The app follows requests as Node tells of them (app/follow-requests.ts); of this one nobody else would tell.
    new AsyncResource('exchange')
      .runInAsyncScope(async () => {
        const response = /** @type {ServerResponse} */ (this.response);
        started.publish({ request, response, socket: request.socket, server: null });
        await handler(request, response);
      })
      .catch((error) => this.response?.destroy(error instanceof Error ? error : new Error(String(error))));
  }

  /** @param {'ended' | Error} state */
  settle(state) {
    this.state = state;
    if (state === 'ended') this.flow?.end();
    else this.flow?.abort(state);
  }

  /** Takes the body; what came until now comes at once. @param {Flow} flow */
  take(flow) {
    this.flow = flow;
    for (const chunk of this.early.splice(0)) flow.chunk(chunk);
    if (this.state === 'ended') flow.end();
    else if (this.state !== 'open') flow.abort(this.state);
  }

  /** Leaves the body to somebody else, with what has come of it. @param {Buffer[]} chunks */
  giveBack(chunks) {
    this.flow = null;
    this.early = chunks;
  }

  /** Lets a handler that was asked to wait go on. */
  resume() {
    this.response?.emit('drain');
  }

  /** Tells the handler that nobody wants the rest. */
  giveUp() {
    this.response?.destroy();
  }

  /**
   * The whole body, however large.
   * @returns {Promise<Buffer>}
   * @throws {Error} where the body broke off
   */
  whole() {
    return /** @type {Promise<Buffer>} */ (this.wholeWithin(Number.POSITIVE_INFINITY));
  }

  /**
   * The whole body before its answer begins, so that its length is known.
   * @param {number} limit bytes that are held back at most
   * @returns {Promise<Buffer | null>} null where it is larger: what came is then still to be taken
   * @throws {Error} where the body broke off
   */
  wholeWithin(limit) {
    return new Promise((resolve, reject) => {
      /** @type {Buffer[]} */
      const chunks = [];
      let size = 0;
      this.take({
        chunk: (chunk) => {
          chunks.push(chunk);
          size += chunk.length;
          if (size > limit) {
            this.giveBack(chunks);
            resolve(null);
          }
          return true;
        },
        end: () => resolve(Buffer.concat(chunks)),
        abort: reject,
      });
    });
  }
}
