/** Two columns, by their letters. */
export type LetterPair = readonly [a: string, b: string];

/** "A, B ↔ D, E" for every one of the first with every one of the second; otherwise the pairs one by one. */
export function pairTitle(pairs: readonly LetterPair[]): string {
  const [first] = pairs;
  if (!first) return '';
  const right = partnersOf(pairs, first[0]);
  const left = partnersOf(pairs, right[0] ?? '');
  const isEachWithEach =
    left.length * right.length === pairs.length &&
    left.every((a) => !right.includes(a) && right.every((b) => partnersOf(pairs, a).includes(b)));
  return isEachWithEach
    ? `${left.join(', ')} ↔ ${right.join(', ')}`
    : pairs.map((pair) => pair.join(' ↔ ')).join(' · ');
}

const partnersOf = (pairs: readonly LetterPair[], letter: string) =>
  pairs.flatMap(([a, b]) => (a === letter ? [b] : b === letter ? [a] : []));
