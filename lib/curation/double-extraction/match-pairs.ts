/**
 * Pairs items of two lists, best first, each at most once. `score` is undefined where two can't be the same; it must not
 * depend on which list an item is in. `keyOf` says what an item holds: equal scores are adjudicated by it, so that
 * neither the order of the lists nor their exchange changes the pairs.
 */
export function matchPairs<Item>(
  left: readonly Item[],
  right: readonly Item[],
  score: (a: Item, b: Item) => number | undefined,
  keyOf: (item: Item) => string,
): [Item, Item][] {
  const keys = new Map([...left, ...right].map((item) => [item, keyOf(item)]));
  const keyOfPair = (a: Item, b: Item) => [keys.get(a) ?? '', keys.get(b) ?? ''].sort().join('\n');
  const candidates = left.flatMap((a) =>
    right.flatMap((b) => {
      const points = score(a, b);
      return points === undefined ? [] : [{ a, b, points, key: keyOfPair(a, b) }];
    }),
  );
  candidates.sort((x, y) => y.points - x.points || (x.key < y.key ? -1 : x.key > y.key ? 1 : 0));
  const taken = new Set<Item>();
  return candidates.flatMap(({ a, b }): [Item, Item][] => {
    if (taken.has(a) || taken.has(b)) return [];
    taken.add(a);
    taken.add(b);
    return [[a, b]];
  });
}
