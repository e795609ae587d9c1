import type { PaperLocation } from '@/lib/domain/source';
import { adjudicateTables } from './adjudicate-tables';
import type { Adjudication, Resolve, Take } from './adjudication';
import { locationPath } from './compare-extractions';
import type { Comparison, Difference } from './comparison';
import { type Edit, valueAt } from './edit';
import { listOf, renamed } from './fields';
import type { Extraction, NamedKind, Path, Row } from './row';

const KINDS: Partial<Record<Row['kind'], NamedKind>> = {
  cohort: 'cohort',
  regimen: 'regimen',
  patient: 'patient',
  note: 'note',
};
const kindOf = ({ kind }: Row): NamedKind => KINDS[kind] ?? 'entry';

/**
 * How the adjudicated file calls what the second one names: as the first does, where it has the same thing; else by the same name,
 * unless the first gives it to something else. A datum of the first that has no id yet gets one.
 */
function namesForAdjudicated(a: Extraction, { alignment }: Comparison, edits: Edit[]): Resolve {
  const taken = new Map<NamedKind, Set<string>>();
  const isTaken = (kind: NamedKind) => {
    const names = taken.get(kind) ?? new Set<string>();
    taken.set(kind, names);
    return names;
  };
  for (const row of a.rows) if (row.name !== undefined) isTaken(kindOf(row)).add(row.name);
  for (const { rows } of a.tables) for (const { cells } of rows) isTaken('patient').add(cells.patient ?? '');
  const given = new Map<string, string>();
  const fresh = (kind: NamedKind, name: string) => {
    const names = isTaken(kind);
    let free = name;
    for (let number = 2; names.has(free); number += 1) free = `${name}-${number}`;
    names.add(free);
    return free;
  };
  return (kind, name) => {
    const known = given.get(`${kind} ${name}`);
    if (known !== undefined) return known;
    const pair = alignment.pairs.find(({ b }) => b.name === name && kindOf(b) === kind);
    const first = kind === 'entry' || kind === 'note' ? pair?.a.name : alignment.names[kind].get(name);
    const resolved = first ?? fresh(kind, name);
    if (pair && first === undefined) edits.push({ op: 'set', path: [...pair.a.path, 'id'], value: resolved });
    given.set(`${kind} ${name}`, resolved);
    return resolved;
  };
}

/** Lists of data inside an entry. */
const NESTED = new Set(['characteristics', 'data']);

/** An entry of the second extraction with the adjudicated file's names in it. */
function carriedOver(entry: unknown, kind: NamedKind, resolve: Resolve): unknown {
  return Object.fromEntries(
    Object.entries(entry as Record<string, unknown>).flatMap(([field, value]) => {
      if (value === undefined || (Array.isArray(value) && value.length === 0 && NESTED.has(field))) return [];
      if (field === 'id') return [[field, resolve(kind, String(value))]];
      if (NESTED.has(field) && Array.isArray(value)) {
        return [[field, value.map((datum) => carriedOver(datum, 'entry', resolve))]];
      }
      return [[field, renamed(field, value, resolve)]];
    }),
  );
}

/**
 * What has to change in the first extraction so that it says what was decided. Differences without a decision leave it as it
 * is. `dataB` is what the second extraction's file holds.
 */
export function adjudicate(
  a: Extraction,
  b: Extraction,
  dataB: unknown,
  comparison: Comparison,
  takes: ReadonlyMap<string, Take>,
): Adjudication {
  const edits: Edit[] = [];
  const problems: Adjudication['problems'] = [];
  const resolve = namesForAdjudicated(a, comparison, edits);
  const places = new Map<Row, { drop: Set<number>; add: PaperLocation[]; id: string }>();
  const rowOfA = (kind: string, name: string | undefined) =>
    a.rows.find((row) => row.kind === kind && row.name === name);

  const listInFirst = ({ path, owner }: Row): Path | undefined => {
    if (!owner) return listOf({ path });
    const name = comparison.alignment.names[owner.kind].get(owner.name);
    const home = rowOfA(owner.kind, name);
    return home && [...home.path, ...listOf({ path }).slice(2)];
  };
  const addFromSecond = (row: Row, id: string) => {
    const list = listInFirst(row);
    if (!list) {
      problems.push({ id, message: `A has no entry for the ${row.owner?.kind} that this row stands in` });
      return;
    }
    // Neither the study's own overlaps nor the drugs of a regimen hold local names.
    const entry = valueAt(dataB, row.path);
    const value = row.kind === 'overlap' ? entry : carriedOver(entry, kindOf(row), resolve);
    edits.push(
      typeof row.path.at(-1) === 'number'
        ? { op: 'append', path: list, value }
        : { op: 'set', path: list, value },
    );
  };

  const byDifference: Record<Difference['difference'], (difference: Difference, take: Take) => void> = {
    field({ a: left, b: right, field, kind }, take) {
      if (!left || !right) return;
      const second = kind === 'overlap' ? right.value : renamed(field, right.value, resolve);
      const value = 'value' in take ? take.value : second;
      edits.push(
        value === undefined ? { op: 'remove', path: left.path } : { op: 'set', path: left.path, value },
      );
    },
    row({ id, rowA, rowB }) {
      if (rowA) edits.push({ op: 'remove', path: rowA.path });
      if (rowB) addFromSecond(rowB, id);
    },
    part({ id, rowA, rowB }) {
      if (rowA) edits.push({ op: 'remove', path: rowA.path });
      if (rowB) addFromSecond(rowB, id);
    },
    place({ id, a: left, b: right, rowA }) {
      if (!rowA) return;
      const changed = places.get(rowA) ?? { drop: new Set<number>(), add: [], id };
      places.set(rowA, changed);
      const last = left?.path.at(-1);
      if (left) changed.drop.add(last === 'source' ? 0 : Number(last) + 1);
      if (right) changed.add.push(right.value as PaperLocation);
    },
    cell() {},
  };
  for (const difference of comparison.differences) {
    const take = takes.get(difference.id);
    if (!take || ('side' in take && take.side === 'a') || isOfTables(difference)) continue;
    if ('value' in take && difference.difference !== 'field') {
      problems.push({ id: difference.id, message: 'is decided by A or B; it has no value of its own' });
    } else byDifference[difference.difference](difference, take);
  }
  for (const [row, { drop, add, id }] of places) {
    const adjudicated = adjudicateLocations(row, drop, add);
    if (adjudicated) edits.push(...adjudicated);
    else problems.push({ id, message: 'leaves the datum without any place where it is printed' });
  }
  const ofTables = adjudicateTables(a, b, comparison, takes, resolve);
  return {
    edits: [...edits, ...ofTables.edits],
    tables: ofTables.tables,
    problems: [...problems, ...ofTables.problems],
  };
}

/** Differences in patient tables, their columns and rows are adjudicated in `adjudicate-tables.ts`. */
export const isOfTables = ({ kind }: Difference): boolean =>
  kind === 'patient table' || kind === 'column' || kind === 'patient row';

/** Edits that leave a row with the places that were decided; undefined where it needs one and has none left. */
function adjudicateLocations(
  row: Row,
  drop: ReadonlySet<number>,
  add: readonly PaperLocation[],
): Edit[] | undefined {
  const kept = row.locations.flatMap((place, index) => (drop.has(index) ? [] : [{ place, index }]));
  const also: Path = [...row.locationsPath, 'also'];
  const edits: Edit[] = [];
  const further = [...add];
  const gone = new Set([...drop].filter((index) => index > 0));
  if (drop.has(0) || row.locations.length === 0) {
    const first = kept.shift();
    const primary = first?.place ?? further.shift();
    if (!primary && row.kind !== 'cohort') return undefined;
    if (first) gone.add(first.index);
    const path = locationPath(row, 0);
    edits.push(primary ? { op: 'set', path, value: primary } : { op: 'remove', path });
  }
  const isAllGone =
    row.locations.length > 1 && gone.size === row.locations.length - 1 && further.length === 0;
  if (isAllGone) edits.push({ op: 'remove', path: also });
  else for (const index of gone) edits.push({ op: 'remove', path: locationPath(row, index) });
  for (const value of further) edits.push({ op: 'append', path: also, value });
  return edits;
}
