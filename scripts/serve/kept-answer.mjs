import { brotlied, gzipped, isCompressible } from './coding.mjs';

/** An answer as a whole: what is sent to whoever asks for the same, in the coding that fits. */
export class KeptAnswer {
  /**
   * @param {number} status
   * @param {Record<string, string | string[]>} headers all but length, coding and what depends on the connection
   * @param {Buffer} body
   */
  constructor(status, headers, body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.compressible =
      !headers['repr-digest'] && isCompressible(String(headers['content-type'] ?? ''), body.length);
    /** @type {Buffer | null} */
    this.gzip = null;
    /** @type {Buffer | null} */
    this.br = null;
  }

  /** Bytes that it takes in memory, about. */
  get size() {
    return this.body.length + (this.gzip?.length ?? 0) + (this.br?.length ?? 0) + 2048;
  }

  /** Compresses it in the coding that every client knows. */
  async gzipNow() {
    if (this.compressible) this.gzip ??= await gzipped(this.body);
  }

  /** Compresses the body beside whatever else goes on; where that gains nothing, or fails, the body stays as it is. */
  async compress() {
    if (!this.compressible) return;
    await this.gzipNow();
    this.br = await brotlied(this.body);
  }
}
