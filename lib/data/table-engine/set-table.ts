interface Numbers {
  readonly length: number;
  push(number: number): void;
  at(index: number): number;
}

/** Sets of strings by their parent and last member (`column-bytes.ts`), numbered in the order of first use. */
export class SetTable {
  readonly #parents: Numbers;
  readonly #members: Numbers;
  /** Numbers of sets, each at the first free slot from its hash on; 0 where free. Many millions are too many for a Map. */
  #slots = new Uint32Array(1024);
  #remembered = 0;
  readonly #most: number;

  /**
   * @param parents and `members`: where they go, empty ones
   * @param most sets that are remembered; one that is found again after that many others is a set more
   */
  constructor(parents: Numbers, members: Numbers, most = Number.POSITIVE_INFINITY) {
    this.#most = most;
    this.#parents = parents;
    this.#members = members;
    this.#parents.push(0);
    this.#members.push(0);
  }

  /** The number of the set that has one member more than its parent. */
  numberOf(parent: number, member: number): number {
    const last = this.#slots.length - 1;
    let slot = hashOf(parent, member) & last;
    for (let set = this.#slots[slot]; set; set = this.#slots[slot]) {
      if (this.#parents.at(set) === parent && this.#members.at(set) === member) return set;
      slot = (slot + 1) & last;
    }
    const set = this.#parents.length;
    this.#slots[slot] = set;
    this.#parents.push(parent);
    this.#members.push(member);
    if (++this.#remembered >= this.#most) this.#forget();
    else if (2 * this.#remembered > last) this.#grow();
    return set;
  }

  #forget(): void {
    this.#slots.fill(0);
    this.#remembered = 0;
  }

  #grow(): void {
    const slots = new Uint32Array(2 * this.#slots.length);
    const last = slots.length - 1;
    const all = this.#parents.length;
    for (let set = all - this.#remembered; set < all; set++) {
      let slot = hashOf(this.#parents.at(set), this.#members.at(set)) & last;
      while (slots[slot]) slot = (slot + 1) & last;
      slots[slot] = set;
    }
    this.#slots = slots;
  }
}

/** The bits of both numbers, mixed (finaliser of MurmurHash3). */
function hashOf(parent: number, member: number): number {
  let hash = Math.imul(parent, 0x9e3779b1) ^ member;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
