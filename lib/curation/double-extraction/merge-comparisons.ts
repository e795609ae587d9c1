import { identityOf } from '@/lib/domain/fact';
import { groupBy } from '@/lib/domain/group-by';
import type { Comparison, Difference } from './comparison';
import { ROW_KINDS } from './row';

/** What is reported of a comparison; the adjudication needs each by itself. */
export type Report = Omit<Comparison, 'alignment'>;

/** Several comparisons, each under a name, as one report. A difference carries the name, and an id that no other one has. */
export function mergeComparisons(named: readonly { name: string; comparison: Report }[]): Report {
  const all = named.map(({ comparison }) => comparison);
  const sum = <Item>(items: readonly Item[], of: (item: Item) => number) =>
    items.reduce((total, item) => total + of(item), 0);
  const rows = [
    ...groupBy(
      all.flatMap((one) => one.rows),
      ({ kind }) => kind,
    ),
  ].map(([kind, some]) => ({
    kind,
    both: sum(some, ({ both }) => both),
    onlyA: sum(some, ({ onlyA }) => onlyA),
    onlyB: sum(some, ({ onlyB }) => onlyB),
  }));
  const fields = groupBy(
    all.flatMap((one) => one.agreement),
    ({ group, field }) => `${group} ${field}`,
  );
  return {
    rows: rows.sort((a, b) => ROW_KINDS.indexOf(a.kind) - ROW_KINDS.indexOf(b.kind)),
    agreement: [...fields.values()].flatMap(([first, ...others]) =>
      first
        ? [
            {
              ...first,
              agree: sum([first, ...others], ({ agree }) => agree),
              compared: sum([first, ...others], ({ compared }) => compared),
            },
          ]
        : [],
    ),
    names: all.flatMap((one) => one.names),
    differences: named.flatMap(({ name, comparison }) =>
      comparison.differences.map(
        (difference): Difference => ({
          ...difference,
          id: idWithin(name, difference),
          about: `${name}, ${difference.about}`,
        }),
      ),
    ),
  };
}

/** The id of a difference among those of several comparisons. */
export const idWithin = (name: string, { id }: Difference): string => identityOf([name, id]);
