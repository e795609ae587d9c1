import { LRUCache } from 'lru-cache';

/** @typedef {import('./kept-answer.mjs').KeptAnswer} KeptAnswer */

/** Larger answers would push out many others for one that is seldom asked for twice. */
export const LARGEST_KEPT = 2 * 1024 * 1024;
/** What isn't there is kept for a moment only: anybody can make up addresses. */
const ABSENT_MS = 60_000;

/**
 * Answers of one state of the data, the least used given up first. Whoever asks for what is being made waits for it in place
 * of making it too.
 */
export class ResponseCache {
  /** @param {number} bytes room for all; 0: nothing is kept, but what is being made is still shared */
  constructor(bytes) {
    this.hits = 0;
    this.misses = 0;
    /** @type {string | null} */
    this.state = null;
    /** @type {Map<string, Promise<KeptAnswer | null>>} */
    this.pending = new Map();
    /** @type {LRUCache<string, KeptAnswer> | null} */
    this.kept =
      bytes > 0
        ? new LRUCache({
            maxSize: bytes,
            maxEntrySize: Math.min(bytes, 3 * LARGEST_KEPT),
            sizeCalculation: (answer, key) => answer.size + 2 * key.length,
          })
        : null;
  }

  get bytes() {
    return this.kept?.calculatedSize ?? 0;
  }

  get entries() {
    return this.kept?.size ?? 0;
  }

  /** Names the state of the data that all answers are of; at another one, those of the last are given up. @param {string} state */
  at(state) {
    if (this.state === state) return;
    this.state = state;
    this.kept?.clear();
    this.pending.clear();
  }

  /** @param {string} key @returns {KeptAnswer | undefined} */
  get(key) {
    const found = this.kept?.get(key);
    if (found) this.hits += 1;
    else this.misses += 1;
    return found;
  }

  /**
   * Keeps an answer, and compresses it in the background.
   * @param {string} key
   * @param {KeptAnswer} answer
   * @param {string} state as it was when the answer was asked for
   */
  set(key, answer, state) {
    if (!this.kept || this.state !== state || answer.body.length > LARGEST_KEPT) return;
    const options = answer.status === 404 ? { ttl: ABSENT_MS } : {};
    this.kept.set(key, answer, options);
    answer
      .compress()
      .then(() => {
        // Its size has grown; whatever was put in its place, or pushed it out, stands.
        if (this.state === state && this.kept?.peek(key) === answer) this.kept.set(key, answer, options);
      })
      .catch((error) => console.error(error));
  }

  /**
   * Makes an answer that others may be waiting for.
   * @param {string} key
   * @param {() => Promise<KeptAnswer | null>} make null: what came can't be shared
   * @returns {Promise<KeptAnswer | null>} of the one who makes it
   */
  share(key, make) {
    const { pending } = this;
    const making = make();
    pending.set(key, making);
    const forget = () => {
      if (pending.get(key) === making) pending.delete(key);
    };
    making.then(forget, forget);
    return making;
  }

  /** What is being made under a key: the answer, or null where it can't be shared or failed. @param {string} key */
  awaited(key) {
    return this.pending.get(key)?.catch(() => null);
  }
}
