/** Numbers that look random and are the same for the same seed (mulberry32). */
export interface Random {
  /** From 0 to below 1. */
  next: () => number;
  /** A whole number from `low` to `high`, both included. */
  whole: (low: number, high: number) => number;
  chance: (probability: number) => boolean;
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
  };
}

/** Draws items as unevenly as evidence names them: the item of rank r about as often as 1 / r (Zipf). */
export function skewed<Item>(items: readonly Item[]): (random: Random) => Item {
  const [first] = items;
  if (first === undefined) throw new Error('there is nothing to draw from');
  const sums: number[] = [];
  for (let rank = 1; rank <= items.length; rank++) sums.push((sums.at(-1) ?? 0) + 1 / rank);
  const total = sums.at(-1) as number;
  return ({ next }) => {
    const drawn = next() * total;
    return items[sums.findIndex((sum) => drawn < sum)] ?? first;
  };
}
