import { groupBy } from './group-by';

/** Where a cohort is a part of a whole that is divided completely: the whole, and into how many parts. */
export interface Division<Whole> {
  whole: Whole;
  parts: number;
}

interface Part {
  id: string;
  parentId: string | null;
  partition: string | null;
}

/** Answers of which division a cohort is a part; null for one that divides nothing. */
export function divisions<Cohort extends Part>(
  cohorts: readonly Cohort[],
): (cohort: Part) => Division<Cohort> | null {
  const byId = new Map(cohorts.map((cohort) => [cohort.id, cohort]));
  const keyOf = ({ parentId, partition }: Part) => `${parentId} ${partition}`;
  const parts = groupBy(
    cohorts.filter(({ parentId, partition }) => parentId !== null && partition !== null),
    keyOf,
  );
  return (cohort) => {
    const whole = byId.get(cohort.parentId ?? '');
    return whole && cohort.partition !== null
      ? { whole, parts: parts.get(keyOf(cohort))?.length ?? 0 }
      : null;
  };
}

/**
 * Puts a whole in the place of its parts where all of them are among the items, and the size of one is not known: then
 * the size of the whole may be.
 */
export function wholesForParts<Item>(
  items: readonly Item[],
  of: (item: Item) => { id: string; size: number | null; division: Division<Item> | null },
): Item[] {
  const replaced = new Map<string, Item>();
  const divided = items.flatMap((item) => {
    const { id, size, division } = of(item);
    return division ? [{ id, size, division, whole: of(division.whole) }] : [];
  });
  for (const parts of groupBy(divided, ({ whole }) => whole.id).values()) {
    const [first] = parts;
    if (!first || first.whole.size === null) continue;
    const isComplete = new Set(parts.map(({ id }) => id)).size === first.division.parts;
    if (isComplete && parts.some(({ size }) => size === null))
      for (const { id } of parts) replaced.set(id, first.division.whole);
  }
  return [...new Set(items.map((item) => replaced.get(of(item).id) ?? item))];
}
