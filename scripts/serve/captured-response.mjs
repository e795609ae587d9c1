import { ServerResponse } from 'node:http';

/**
 * @typedef {object} Receiver what becomes of a response that a handler writes
 * @property {(status: number, headers: Record<string, string | string[]>) => void} head called once, first; names are in lower case
 * @property {(chunk: Buffer) => boolean} chunk false asks the handler to wait for a `drain`
 * @property {() => void} end
 * @property {(error: Error) => void} abort called in place of `end`
 */

/** What belongs to one connection, or is written anew for it. */
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'date']);

/** Nobody wants the rest of an answer: its client has gone, or took what it needs. */
export class GivenUp extends Error {
  constructor() {
    super('The answer was given up');
  }
}

/** A chunk as a buffer of the same memory, which its writer leaves alone from then on, as Node asks. @param {Uint8Array} chunk */
const sameBytes = (chunk) => Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);

/** A response whose parts go to a receiver in place of a socket, so that they can be kept, compressed and given more headers. */
export class CapturedResponse extends ServerResponse {
  /** @param {import('node:http').IncomingMessage} request @param {Receiver} receiver */
  constructor(request, receiver) {
    super(request);
    this.receiver = receiver;
    this.begun = false;
  }

  /** @override @param {number} status @param {...unknown} rest @returns {this} */
  writeHead(status, ...rest) {
    if (this.begun) return this;
    const given = rest.find((item) => typeof item === 'object' && item !== null);
    const pairs = Array.isArray(given)
      ? Array.from({ length: given.length / 2 }, (_, at) => [given[2 * at], given[2 * at + 1]])
      : Object.entries(given ?? {});
    for (const [name, value] of pairs) if (value !== undefined) this.setHeader(name, value);
    super.writeHead(status);
    this.begun = true;
    /** @type {Record<string, string | string[]>} */
    const headers = {};
    for (const [name, value] of Object.entries(this.getHeaders())) {
      if (value === undefined || HOP_BY_HOP.has(name)) continue;
      headers[name] = Array.isArray(value) ? value.map(String) : String(value);
    }
    this.receiver.head(status, headers);
    return this;
  }

  /** @override */
  flushHeaders() {
    if (!this.begun) this.writeHead(this.statusCode);
  }

  /** @override @param {any} chunk @param {any} [encoding] @param {any} [callback] @returns {boolean} */
  write(chunk, encoding, callback) {
    if (this.finished || this.destroyed) return false;
    this.flushHeaders();
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, textEncoding(encoding)) : sameBytes(chunk);
    const ready = bytes.length === 0 || this.receiver.chunk(bytes);
    const done = typeof encoding === 'function' ? encoding : callback;
    if (done) process.nextTick(done);
    return ready;
  }

  /** @override @param {any} [chunk] @param {any} [encoding] @param {any} [callback] @returns {this} */
  end(chunk, encoding, callback) {
    if (this.finished || this.destroyed) return this;
    const done = [chunk, encoding, callback].find((item) => typeof item === 'function');
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') this.write(chunk, encoding);
    this.flushHeaders();
    this.finished = true;
    this.receiver.end();
    process.nextTick(() => {
      this.emit('finish');
      this.emit('close');
      done?.();
    });
    return this;
  }

  /** @override @param {Error} [error] @returns {this} */
  destroy(error) {
    if (this.finished || this.destroyed) return this;
    this.destroyed = true;
    this.receiver.abort(error ?? new GivenUp());
    process.nextTick(() => this.emit('close'));
    return this;
  }
}

/** @param {unknown} encoding @returns {BufferEncoding} */
const textEncoding = (encoding) =>
  typeof encoding === 'string' && Buffer.isEncoding(encoding) ? encoding : 'utf8';
