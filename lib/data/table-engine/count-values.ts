import type { Cells, Ids } from './column-bytes';

/** How many of the rows at these positions have each string. */
export function countValues({ size, sets, parents, members }: Cells, positions: Uint32Array): Uint32Array {
  const ofSets = new Uint32Array(parents.length);
  countSets(ofSets, sets, positions);
  const counts = new Uint32Array(size);
  spreadToStrings(counts, ofSets, parents, members);
  return counts;
}

// A function for each loop, as in `select-rows.ts`.

function countSets(counts: Uint32Array, sets: Ids, positions: Uint32Array): void {
  for (let index = 0; index < positions.length; index++) {
    const set = sets[positions[index] as number] as number;
    counts[set] = (counts[set] as number) + 1;
  }
}

/** Children go before their parents, which are in all of their rows. */
function spreadToStrings(
  counts: Uint32Array,
  ofSets: Uint32Array,
  parents: Uint32Array,
  members: Uint32Array,
): void {
  for (let set = ofSets.length - 1; set > 0; set--) {
    const rows = ofSets[set] as number;
    if (rows === 0) continue;
    const member = members[set] as number;
    const parent = parents[set] as number;
    counts[member] = (counts[member] as number) + rows;
    ofSets[parent] = (ofSets[parent] as number) + rows;
  }
}

/** Positions of all rows of a list. */
export function everyRow(rows: number): Uint32Array {
  const positions = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) positions[row] = row;
  return positions;
}
