/**
 * Waits for a body to be whole before its answer begins, so that its length is known.
 * @param {import('./exchange.mjs').Exchange} exchange
 * @param {number} limit bytes that are held back at most
 * @returns {Promise<Buffer | null>} the whole; null where it is larger: what came is then still to be taken
 * @throws {Error} where the body broke off
 */
export function holdBack(exchange, limit) {
  return new Promise((resolve, reject) => {
    /** @type {Buffer[]} */
    const chunks = [];
    let size = 0;
    exchange.take({
      chunk(chunk) {
        chunks.push(chunk);
        size += chunk.length;
        if (size > limit) {
          exchange.giveBack(chunks);
          resolve(null);
        }
        return true;
      },
      end: () => resolve(Buffer.concat(chunks)),
      abort: reject,
    });
  });
}
