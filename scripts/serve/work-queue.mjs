/** Lets a few pieces of work run at a time and a bounded number wait; what comes beyond is refused at once. */
export class WorkQueue {
  /** @param {{ atOnce: number, waiting: number }} bounds */
  constructor({ atOnce, waiting }) {
    this.atOnce = atOnce;
    this.longest = waiting;
    this.running = 0;
    /** @type {(() => void)[]} */
    this.waiting = [];
  }

  /**
   * Waits for a place.
   * @returns {Promise<() => void> | null} gives the place back, once; null where too many wait
   */
  enter() {
    if (this.running < this.atOnce) {
      this.running += 1;
      return Promise.resolve(this.#leave());
    }
    if (this.waiting.length >= this.longest) return null;
    return new Promise((resolve) => this.waiting.push(() => resolve(this.#leave())));
  }

  #leave() {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const next = this.waiting.shift();
      // The place goes on to the next one.
      if (next) next();
      else this.running -= 1;
    };
  }
}
