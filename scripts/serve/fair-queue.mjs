/**
 * Turns of the event loop between two pieces of work. In each of them Node takes one connection that waits, at most: a
 * single turn would hold those of others up behind as many pieces of work as one client has connections.
 */
const TURNS = 32;

/** @param {number} turns @param {() => void} go */
const afterTurns = (turns, go) => setImmediate(() => (turns > 1 ? afterTurns(turns - 1, go) : go()));

/**
 * Lets a few pieces of work run at a time, each client's in its turn: whoever asks for much waits for its own, and keeps
 * nobody else waiting for more than what is being done.
 */
export class FairQueue {
  /** @param {{ atOnce: number, waiting: number }} bounds of all clients together; and of those that wait, of one client */
  constructor({ atOnce, waiting }) {
    this.atOnce = atOnce;
    this.longest = waiting;
    this.running = 0;
    /** @type {Map<string, number>} pieces of work that run, of each client that has some */
    this.of = new Map();
    /** @type {Map<string, { most: number, start: () => void }[]>} what waits, the client whose turn is next first */
    this.waiting = new Map();
  }

  /** Pieces of work that wait, of all clients. */
  get waits() {
    return [...this.waiting.values()].reduce((sum, line) => sum + line.length, 0);
  }

  /**
   * Waits for a place.
   * @param {string} client
   * @param {number} most pieces of this client's work that may run at a time
   * @returns {Promise<() => void> | null} gives the place back, once; null where too many of this client wait
   */
  enter(client, most) {
    const line = this.waiting.get(client) ?? [];
    if (line.length === 0 && this.#fits(client, most)) return Promise.resolve(this.#begin(client));
    if (line.length >= this.longest) return null;
    return new Promise((resolve) => {
      line.push({
        most,
        start: () => {
          const end = this.#begin(client);
          afterTurns(TURNS, () => resolve(end));
        },
      });
      this.waiting.set(client, line);
    });
  }

  /** @param {string} client @param {number} most */
  #fits(client, most) {
    return this.running < this.atOnce && (this.of.get(client) ?? 0) < most;
  }

  /** @param {string} client */
  #begin(client) {
    this.running += 1;
    this.of.set(client, (this.of.get(client) ?? 0) + 1);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.running -= 1;
      const still = (this.of.get(client) ?? 1) - 1;
      if (still > 0) this.of.set(client, still);
      else this.of.delete(client);
      this.#next();
    };
  }

  #next() {
    for (const [client, line] of this.waiting) {
      const [first] = line;
      if (!first || !this.#fits(client, first.most)) continue;
      line.shift();
      // Its next one comes after those of all others.
      this.waiting.delete(client);
      if (line.length > 0) this.waiting.set(client, line);
      first.start();
      return;
    }
  }
}
