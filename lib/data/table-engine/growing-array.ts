import { type Ids, WIDTHS, type Width, widthFor } from './column-bytes';

/** Numbers of one kind that are added one by one, without an object each. */
class GrowingArray<Numbers extends Uint32Array | Float64Array> {
  length = 0;
  #numbers: Numbers;
  readonly #make: (length: number) => Numbers;

  constructor(make: (length: number) => Numbers) {
    this.#make = make;
    this.#numbers = make(1024);
  }

  push(number: number): void {
    if (this.length === this.#numbers.length) {
      const longer = this.#make(2 * this.length);
      longer.set(this.#numbers);
      this.#numbers = longer;
    }
    this.#numbers[this.length++] = number;
  }

  at(index: number): number {
    return this.#numbers[index] as number;
  }

  /** What was added; shares memory with the array until more is added. */
  view(): Numbers {
    return this.#numbers.subarray(0, this.length) as Numbers;
  }
}

/** As `GrowingArray`, for whole numbers, and as narrow as the largest of them lets it be: columns have many rows and few sets. */
export class GrowingIds {
  length = 0;
  #numbers: Ids = new Uint8Array(1024);

  push(number: number): void {
    const width = Math.max(this.#numbers.BYTES_PER_ELEMENT, widthFor(number + 1)) as Width;
    if (width > this.#numbers.BYTES_PER_ELEMENT) this.#move(width, this.#numbers.length);
    if (this.length === this.#numbers.length) this.#move(width, 2 * this.length);
    this.#numbers[this.length++] = number;
  }

  #move(width: Width, length: number): void {
    const larger = new WIDTHS[width](length);
    larger.set(this.#numbers);
    this.#numbers = larger;
  }

  /** What was added; shares memory with the array until more is added. */
  view(): Ids {
    return this.#numbers.subarray(0, this.length);
  }
}

/** Numbers of a block that leaves: 8 MiB. */
const BLOCK = 2 ** 21;

/** As `GrowingArray`, but what was added leaves in blocks, so that only the latest numbers are held, however many come. */
export class LeavingUint32 {
  length = 0;
  #before = new Uint32Array(0);
  #block = new Uint32Array(1024);
  readonly #onBlock: (block: Uint32Array) => void;

  /** @param onBlock takes each block, whose numbers won't change; they follow one another */
  constructor(onBlock: (block: Uint32Array) => void) {
    this.#onBlock = onBlock;
  }

  push(number: number): void {
    const at = this.length % BLOCK;
    if (at === 0 && this.length > 0) {
      this.#onBlock(this.#block);
      this.#before = this.#block;
      this.#block = new Uint32Array(BLOCK);
    } else if (at === this.#block.length) {
      const longer = new Uint32Array(2 * at);
      longer.set(this.#block);
      this.#block = longer;
    }
    this.#block[at] = number;
    this.length++;
  }

  /** One of the last 2,097,152 that were added. */
  at(index: number): number {
    const isInLast = index >= BLOCK * Math.floor((this.length - 1) / BLOCK);
    return (isInLast ? this.#block : this.#before)[index % BLOCK] as number;
  }

  /** Hands over what is left. */
  finish(): void {
    const left = this.length === 0 ? 0 : ((this.length - 1) % BLOCK) + 1;
    this.#onBlock(this.#block.subarray(0, left));
  }
}

export const growingUint32 = () => new GrowingArray<Uint32Array>((length) => new Uint32Array(length));
export const growingFloat64 = () => new GrowingArray<Float64Array>((length) => new Float64Array(length));
