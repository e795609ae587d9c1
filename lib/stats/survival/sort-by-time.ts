const digitBits = [11, 11, 10];
const buckets = 2048;

// Which half of a double holds sign, exponent and leading mantissa bits depends on the machine.
const highWord = new Uint32Array(new Float64Array([1]).buffer)[1] === 0 ? 0 : 1;

/**
 * Sorts non-negative times ascending, carrying one tag per row along; both arrays are overwritten.
 *
 * The bit pattern of a non-negative double, read as an integer, orders like the double itself. So six counting
 * passes over 10 or 11 bits each, lowest first, sort any number of rows without a comparison; a digit that all
 * rows share (whole days leave the low half empty) costs nothing. Rows of equal time keep their order.
 *
 * @param time finite, ≥ 0, and without −0
 */
export function sortByTime(time: Float64Array, tag: Uint32Array): void {
  const length = time.length;
  let fromTime: Float64Array = time;
  let fromTag: Uint32Array = tag;
  let toTime: Float64Array = new Float64Array(length);
  let toTag: Uint32Array = new Uint32Array(length);
  for (const half of [1 - highWord, highWord]) {
    let shift = 0;
    for (const bits of digitBits) {
      const start = bucketStarts(fromTime, half, shift, (1 << bits) - 1);
      if (start !== null) {
        const words = new Uint32Array(fromTime.buffer, fromTime.byteOffset, 2 * length);
        const mask = (1 << bits) - 1;
        for (let i = 0; i < length; i++) {
          const digit = ((words[2 * i + half] as number) >>> shift) & mask;
          const place = start[digit] as number;
          start[digit] = place + 1;
          toTime[place] = fromTime[i] as number;
          toTag[place] = fromTag[i] as number;
        }
        [fromTime, toTime] = [toTime, fromTime];
        [fromTag, toTag] = [toTag, fromTag];
      }
      shift += bits;
    }
  }
  if (fromTime !== time) {
    time.set(fromTime);
    tag.set(fromTag);
  }
}

/** Where each digit's rows begin in the output, or null if one digit holds all rows. */
function bucketStarts(time: Float64Array, half: number, shift: number, mask: number): Uint32Array | null {
  const words = new Uint32Array(time.buffer, time.byteOffset, 2 * time.length);
  const start = new Uint32Array(buckets);
  for (let i = half; i < words.length; i += 2) {
    const digit = ((words[i] as number) >>> shift) & mask;
    start[digit] = (start[digit] as number) + 1;
  }
  let before = 0;
  for (let digit = 0; digit <= mask; digit++) {
    const count = start[digit] as number;
    if (count === time.length) return null;
    start[digit] = before;
    before += count;
  }
  return start;
}
