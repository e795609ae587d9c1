import type { Cells, Ids } from './column-bytes';

/** How often each number below `size` is there. */
export function countEach(numbers: Ids, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index] as number;
    counts[number] = (counts[number] as number) + 1;
  }
  return counts;
}

/** Counts of strings, from those of the sets that they are in. */
export function spreadCounts(
  { size, offsets, members }: Pick<Cells, 'size' | 'offsets' | 'members'>,
  ofSets: Uint32Array,
): Uint32Array {
  const counts = new Uint32Array(size);
  for (let set = 0; set < ofSets.length; set++) {
    const rows = ofSets[set] as number;
    if (rows === 0) continue;
    const end = offsets[set + 1] as number;
    for (let index = offsets[set] as number; index < end; index++) {
      const member = members[index] as number;
      counts[member] = (counts[member] as number) + rows;
    }
  }
  return counts;
}

/** How many of the rows at these positions have each string. */
export function countValues(cells: Cells, positions: Uint32Array): Uint32Array {
  const { sets, offsets } = cells;
  const counts = new Uint32Array(offsets.length - 1);
  for (let index = 0; index < positions.length; index++) {
    const set = sets[positions[index] as number] as number;
    counts[set] = (counts[set] as number) + 1;
  }
  return spreadCounts(cells, counts);
}
