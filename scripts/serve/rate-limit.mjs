import { LRUCache } from 'lru-cache';

/** So many clients are remembered; who is forgotten begins with a full bucket. */
const MOST_CLIENTS = 20_000;

/** A bucket of tokens for each client: each answer that has to be made takes one, and they come back with time. */
export class RateLimit {
  /**
   * @param {import('./settings.mjs').RateLimit} limit
   * @param {() => number} [now] milliseconds
   */
  constructor({ burst, perSecond }, now = Date.now) {
    this.burst = burst;
    this.perSecond = perSecond;
    this.now = now;
    /** @type {LRUCache<string, { tokens: number, at: number }>} */
    this.buckets = new LRUCache({ max: MOST_CLIENTS });
  }

  /**
   * Takes a token.
   * @param {string} client
   * @returns {number} 0 where there was one, else the whole seconds after which there is
   */
  take(client) {
    const at = this.now();
    const before = this.buckets.get(client) ?? { tokens: this.burst, at };
    const tokens = Math.min(this.burst, before.tokens + ((at - before.at) / 1000) * this.perSecond);
    const left = tokens >= 1 ? tokens - 1 : tokens;
    this.buckets.set(client, { tokens: left, at });
    return tokens >= 1 ? 0 : Math.max(1, Math.ceil((1 - tokens) / this.perSecond));
  }
}
