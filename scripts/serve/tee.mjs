/**
 * Sends a body on as it comes and keeps it, as long as it isn't too large. While it may still be kept, it comes at the speed of
 * the one who makes it, since others may be waiting for it; beyond, at the client's.
 * @param {import('./exchange.mjs').Exchange} exchange
 * @param {import('node:stream').Writable | null} sink
 * @param {number} limit bytes that are kept at most
 * @returns {Promise<Buffer | null>} the whole, or null where it is larger
 * @throws {Error} where the body broke off
 */
export function tee(exchange, sink, limit) {
  return new Promise((resolve, reject) => {
    /** @type {Buffer[] | null} */
    let chunks = [];
    let size = 0;
    const wanted = () => sink !== null && !sink.destroyed;
    sink?.on('drain', () => exchange.resume());
    sink?.on('error', () => undefined);
    sink?.on('close', () => {
      if (chunks === null) exchange.giveUp();
    });
    exchange.take({
      chunk(chunk) {
        size += chunk.length;
        if (chunks && size > limit) {
          chunks = null;
          resolve(null);
        }
        chunks?.push(chunk);
        const ready = wanted() ? (sink?.write(chunk) ?? true) : true;
        if (chunks === null && !wanted()) exchange.giveUp();
        return chunks ? true : ready;
      },
      end() {
        if (wanted()) sink?.end();
        resolve(chunks && Buffer.concat(chunks));
      },
      abort(error) {
        sink?.destroy();
        reject(error);
      },
    });
  });
}
