import { growingUint32 } from './growing-array';

/** Sets of strings by their parent and last member (`column-bytes.ts`), numbered in the order of first use. */
export class SetTable {
  readonly #parents = growingUint32();
  readonly #members = growingUint32();
  /** Numbers of sets, each at the first free slot from its hash on; 0 where free. Many millions are too many for a Map. */
  #slots = new Uint32Array(1024);
  #remembered = 0;
  readonly #most: number;

  /** @param most sets that are remembered; one that is found again after that many others is a set more */
  constructor(most = Number.POSITIVE_INFINITY) {
    this.#most = most;
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

  /** All sets; the table is of no use afterwards. */
  finish(): { parents: Uint32Array; members: Uint32Array } {
    this.#slots = new Uint32Array(0);
    return { parents: this.#parents.view(), members: this.#members.view() };
  }

  #forget(): void {
    this.#slots.fill(0);
    this.#remembered = 0;
  }

  #grow(): void {
    const [parents, members] = [this.#parents.view(), this.#members.view()];
    const slots = new Uint32Array(2 * this.#slots.length);
    const last = slots.length - 1;
    for (let set = parents.length - this.#remembered; set < parents.length; set++) {
      let slot = hashOf(parents[set] as number, members[set] as number) & last;
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
