import type { Sharing } from '@/lib/domain/evidence-cohort';
import { groupBy } from '@/lib/domain/group-by';
import type { Labels } from '@/lib/domain/labels';
import type { MapEntry } from '@/lib/domain/map-entry';
import { type CellInShort, cellInShort, type MapCount, type MapInShort } from '@/lib/domain/map-in-short';
import { PAIRED, type Paired } from '@/lib/domain/studied-pairs';

export interface MapCell {
  cell: CellInShort | null;
  /** Entries that filters hide from it. */
  hidden: number;
  /** Studies to be named where it leads, so that it leads to just what it shows. */
  named: string[];
}

export const cellKey = (tumour: string, column: string) => `${tumour} ${column}`;

/** More studies are named by no address. */
const MOST_NAMED = 50;

export interface EntriesOfMap {
  evidence: Sharing;
  /** Entries that the query leaves. */
  shown: readonly MapEntry[];
  /** How many entries there are in all, and how many are left by those filters that links to studies keep. */
  all: readonly MapCount[];
  kept: readonly MapCount[];
}

/** The cells of the whole map, as they were worked out when the database was built. */
export const wholeCells = ({ cells }: MapInShort): ReadonlyMap<string, MapCell> =>
  new Map(cells.map(({ tumour, column, cell }) => [cellKey(tumour, column), { cell, hidden: 0, named: [] }]));

/** The cells of the entries that a query leaves, and those from which it hides some. */
export function cellsOfEntries(
  labels: Labels,
  paired: Paired,
  { evidence, shown, all, kept }: EntriesOfMap,
): ReadonlyMap<string, MapCell> {
  const countsOf = (counts: readonly MapCount[]) => {
    const byCell = new Map<string, number>();
    for (const { tumour, treatment, entries } of counts)
      for (const column of PAIRED[paired](labels, treatment)) {
        const key = cellKey(tumour, column);
        byCell.set(key, (byCell.get(key) ?? 0) + entries);
      }
    return byCell;
  };
  const placed = shown.flatMap((entry) =>
    PAIRED[paired](labels, entry.treatment).map((column) => ({ key: cellKey(entry.tumour, column), entry })),
  );
  const byCell = groupBy(placed, ({ key }) => key);
  const ofKept = countsOf(kept);
  return new Map(
    [...countsOf(all)].map(([key, count]): [string, MapCell] => {
      const entries = (byCell.get(key) ?? []).map(({ entry }) => entry);
      const studies = [...new Set(entries.map(({ study }) => study.slug))];
      const isPart = entries.length < (ofKept.get(key) ?? 0) && studies.length <= MOST_NAMED;
      return [
        key,
        {
          cell: entries.length > 0 ? cellInShort(evidence, entries) : null,
          hidden: count - entries.length,
          named: isPart ? studies : [],
        },
      ];
    }),
  );
}
