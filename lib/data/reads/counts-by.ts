type CountOf = (key: string) => number;

/** How many rows a grouped question counted for a key; 0 where it counted none. */
export function countsBy<Group extends { _count: number }>(
  groups: readonly Group[],
  keyOf: (group: Group) => string | null,
): CountOf {
  const counts = new Map(groups.map((group) => [keyOf(group), group._count]));
  return (key) => counts.get(key) ?? 0;
}

/** Several counts of one key. */
export const countsOf = <Name extends string>(counts: Record<Name, CountOf>, key: string) =>
  Object.fromEntries(
    Object.entries<CountOf>(counts).map(([name, countOf]) => [name, countOf(key)]),
  ) as Record<Name, number>;
