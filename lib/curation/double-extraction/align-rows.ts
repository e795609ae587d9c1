import { groupBy } from '@/lib/domain/group-by';
import type { Pair } from './comparison';
import { type Names, nameInFirst, saidBy } from './fields';
import { matchPairs } from './match-pairs';
import type { NamedKind, Row } from './row';
import { type AlignedRow, rowSimilarity } from './row-similarity';

/** Rows that are matched by what they name, not one by one. */
const ENTITIES = new Set(['cohort', 'regimen', 'patient']);

export interface AlignedRows {
  pairs: Pair[];
  onlyA: Row[];
  onlyB: Row[];
  /** Among the rows of one extraction only, those inside the entry of a cohort, regimen or patient that the other has not. */
  within: ReadonlySet<Row>;
}

type Rename = (kind: NamedKind, name: string) => string;

function aligned(row: Row, rename: Rename): AlignedRow {
  const aspects: Record<string, string> = {};
  for (const [aspect, value] of Object.entries(row.context)) {
    // Names of entries are matched after the rows that carry them.
    const said = saidBy(aspect, value, rename);
    if (said !== undefined) aspects[aspect] = said;
  }
  const owner = row.owner ? rename(row.owner.kind, row.owner.name) : '';
  // Drugs and overlaps are those of their regimen or cohort; data may stand in different parts.
  const isOwned = ['drug', 'other treatment', 'overlap', 'cohort size'].includes(row.kind);
  return {
    row,
    pool: isOwned ? `${row.pool} of ${owner}` : row.pool,
    aspects,
    part: [row.kind, row.owner?.kind ?? '', owner].join(' '),
  };
}

const keyOf = ({ row, aspects, part }: AlignedRow) =>
  JSON.stringify([part, row.topic, aspects, row.fields, row.locations, row.name]);

/** Pairs the rows of two extractions that are the same, given how the second one's cohorts, regimens and patients are called in the first. */
export function alignRows(
  rowsA: readonly Row[],
  rowsB: readonly Row[],
  names: Omit<Names, 'entry' | 'note'>,
): AlignedRows {
  const renameB = nameInFirst({ ...names, entry: new Map(), note: new Map() });
  const sharedInA = Object.fromEntries(
    Object.entries(names).map(([kind, map]) => [kind, new Set(map.values())]),
  ) as Record<string, ReadonlySet<string>>;
  const isShared = (row: Row, side: 'a' | 'b') => {
    if (!row.owner) return true;
    const { kind, name } = row.owner;
    return side === 'a' ? sharedInA[kind]?.has(name) === true : names[kind].has(name);
  };
  const within = new Set([
    ...rowsA.filter((row) => !isShared(row, 'a')),
    ...rowsB.filter((row) => !isShared(row, 'b')),
  ]);
  const free = (rows: readonly Row[]) => rows.filter((row) => !within.has(row));

  const pairs: Pair[] = [];
  for (const a of free(rowsA)) {
    const isWhole = a.kind === 'study' || a.kind === 'paper';
    const b = rowsB.find(
      (row) =>
        row.kind === a.kind &&
        (isWhole ||
          (ENTITIES.has(a.kind) && names[a.kind as keyof typeof names].get(row.name ?? '') === a.name)),
    );
    if (b) pairs.push({ a, b });
  }
  const known = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const open = (rows: readonly Row[], rename: Rename) =>
    free(rows)
      .filter((row) => !known.has(row) && !ENTITIES.has(row.kind))
      .map((row) => aligned(row, rename));
  const left = groupBy(
    open(rowsA, (_, name) => name),
    ({ pool }) => pool,
  );
  const right = groupBy(open(rowsB, renameB), ({ pool }) => pool);
  for (const [pool, some] of left) {
    for (const [a, b] of matchPairs(some, right.get(pool) ?? [], rowSimilarity, keyOf))
      pairs.push({ a: a.row, b: b.row });
  }
  const paired = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  return {
    pairs,
    onlyA: rowsA.filter((row) => !paired.has(row)),
    onlyB: rowsB.filter((row) => !paired.has(row)),
    within,
  };
}
