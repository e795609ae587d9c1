import { identityOf } from '@/lib/domain/fact';
import { groupBy } from '@/lib/domain/group-by';
import type { PaperLocation } from '@/lib/domain/source';
import { alignRows } from './align-rows';
import { compareLocations } from './compare-locations';
import { compareTables } from './compare-tables';
import type {
  CheckResults,
  Comparison,
  Difference,
  FieldAgreement,
  Found,
  Pair,
  RowCount,
  Side,
} from './comparison';
import { isWording, type Names, nameInFirst, saidBy } from './fields';
import { matchNames } from './match-names';
import { type Extraction, type NamedKind, type Path, ROW_KINDS, type Row } from './row';

const named = (kind: string, name: unknown) => (typeof name === 'string' ? [`${kind} ${name}`] : []);

/** What a row is about, in its own file's names: "outcome objective-response, cohort all". */
export function aboutRow({ kind, topic, context, name }: Row): string {
  const { statistic, cohort, regimen, patient, drug, tumour, time } = context as Record<string, unknown>;
  const own = topic || name || '';
  const when = time as { value: number; upper?: number; unit: string } | undefined;
  return [
    [kind, own, statistic].filter(Boolean).join(' '),
    ...named('cohort', cohort),
    ...named('regimen', regimen),
    ...named('patient', patient),
    ...(drug === topic ? [] : named('drug', drug)),
    ...named('tumour', tumour),
    ...(when ? [`${when.value}${when.upper === undefined ? '' : `–${when.upper}`} ${when.unit}`] : []),
  ].join(', ');
}

/** The path of a place: `source`, or one under `also`. */
export const locationPath = (row: Row, index: number): Path =>
  index === 0 ? [...row.locationsPath, 'source'] : [...row.locationsPath, 'also', index - 1];

/** Rows whose form has room for one place only. */
const SINGLE_PLACED: ReadonlySet<Row['kind']> = new Set([
  'study',
  'cohort',
  'drug',
  'other treatment',
  'overlap',
]);

function compareFields({ a, b }: Pair, names: Names, files: [string, string], found: CheckResults): void {
  const about = aboutRow(a);
  // The study and cohort that an overlap names are of another file.
  const inFirst = a.kind === 'overlap' ? (_: NamedKind, name: string) => name : nameInFirst(names);
  const base = { kind: a.kind, about, rowA: a, rowB: b };
  for (const field of new Set([...Object.keys(a.fields), ...Object.keys(b.fields)])) {
    const [left, right] = [a.fields[field], b.fields[field]];
    const isSame =
      saidBy(field, left, (kind, name) => (kind === 'entry' ? entryToken(name) : name)) ===
      saidBy(field, right, inFirst);
    const wording = isWording(field, left, right);
    found.compared.push({ field, group: wording ? 'words' : 'data', isSame });
    if (isSame) continue;
    const side = (row: Row, value: unknown, file: string): Side => ({
      value,
      file,
      path: [...row.path, field],
      locations: row.locations,
    });
    found.differences.push({
      ...base,
      difference: 'field',
      field,
      isOpen: !wording,
      a: side(a, left, files[0]),
      b: side(b, right, files[1]),
    });
  }
  const places = compareLocations(a.locations, b.locations, SINGLE_PLACED.has(a.kind));
  for (const { field, isSame } of places.fields) found.compared.push({ field, group: 'places', isSame });
  for (const _ of places.pairs) found.compared.push({ field: 'place', group: 'places', isSame: true });
  for (const difference of places.differences) {
    const { field } = difference;
    if (!field) found.compared.push({ field: 'place', group: 'places', isSame: false });
    const side = (
      row: Row,
      at: { index: number; place: PaperLocation } | undefined,
      file: string,
    ): Side | undefined =>
      at && {
        value: field && field !== 'source' ? at.place[field] : at.place,
        file,
        path:
          field && field !== 'source' ? [...locationPath(row, at.index), field] : locationPath(row, at.index),
        locations: [at.place],
      };
    const [left, right] = [side(a, difference.a, files[0]), side(b, difference.b, files[1])];
    found.differences.push({
      ...base,
      difference: field ? 'field' : 'place',
      field: field ?? 'place',
      isOpen: difference.isOpen,
      ...(left ? { a: left } : {}),
      ...(right ? { b: right } : {}),
    });
  }
}

/** Ids of data in the first extraction, marked so that they can't be taken for names of the second. */
const entryToken = (name: string) => `entry ${name}`;

/** Ids of the second extraction's data and notes by those of their likes in the first; the path stands for one without id. */
function namesOfEntries(pairs: readonly Pair[]): Map<string, string> {
  return new Map(
    pairs.flatMap(({ a, b }): [string, string][] =>
      b.name === undefined ? [] : [[b.name, entryToken(a.name ?? `at ${a.path.join('.')}`)]],
    ),
  );
}

const sameList = ({ a, b }: Pair, names: Names) =>
  a.kind === b.kind &&
  (a.owner === undefined) === (b.owner === undefined) &&
  (!a.owner ||
    !b.owner ||
    (a.owner.kind === b.owner.kind && names[a.owner.kind].get(b.owner.name) === a.owner.name));

/** Sets two extractions of one paper or study side by side. */
export function compareExtractions(a: Extraction, b: Extraction): Comparison {
  const files: [string, string] = [a.file, b.file];
  const found: CheckResults = { differences: [], compared: [] };
  const entities = matchNames(a, b);
  const { pairs, onlyA, onlyB, within } = alignRows(a.rows, b.rows, entities);
  const ofEntries = pairs.filter(
    ({ b: row }) => !['cohort', 'regimen', 'patient', 'note'].includes(row.kind),
  );
  const names: Names = { ...entities, entry: namesOfEntries(ofEntries), note: new Map() };
  for (const pair of pairs) {
    if (sameList(pair, names)) compareFields(pair, names, files, found);
    else compareAcrossParts(pair, names, files, found);
  }
  const alone = (row: Row, side: 'a' | 'b', file: string): Found => ({
    difference: 'row',
    kind: row.kind,
    about: aboutRow(row),
    field: row.kind,
    isOpen: true,
    [side]: { value: row.fields, file, path: row.path, locations: row.locations },
    [side === 'a' ? 'rowA' : 'rowB']: row,
  });
  for (const row of onlyA) if (!within.has(row)) found.differences.push(alone(row, 'a', a.file));
  for (const row of onlyB) if (!within.has(row)) found.differences.push(alone(row, 'b', b.file));
  const tables = compareTables(a, b, names, found);
  return {
    rows: countRows(pairs, onlyA, onlyB, tables.rows),
    agreement: countFields(found.compared),
    differences: withIds(found.differences),
    names: namedDifferently(entities),
    alignment: { pairs, names, tables: tables.pairs },
  };
}

/**
 * One row that each extraction has in another part of its file: its fields are counted, but it is one difference, as
 * the parts ask for different fields.
 */
function compareAcrossParts(pair: Pair, names: Names, files: [string, string], found: CheckResults): void {
  const whole = (row: Row): Row => {
    const { cohort, patient } = row.context;
    return {
      ...row,
      fields: { ...row.fields, ...(cohort ? { cohort } : {}), ...(patient ? { patient } : {}) },
    };
  };
  const fields: CheckResults = { differences: [], compared: found.compared };
  compareFields({ a: whole(pair.a), b: whole(pair.b) }, names, files, fields);
  found.compared.push({ field: PART, group: 'data', isSame: false });
  const side = (row: Row, file: string): Side => ({
    value: { [PART]: partOf(row), ...row.fields },
    file,
    path: row.path,
    locations: row.locations,
  });
  found.differences.push({
    difference: 'part',
    kind: kindOfPair(pair),
    about: aboutRow(pair.a),
    field: PART,
    isOpen: true,
    a: side(pair.a, files[0]),
    b: side(pair.b, files[1]),
    rowA: pair.a,
    rowB: pair.b,
  });
}

const PART = 'part of the file';

/** The part of the file that a row stands in: "outcomes", "characteristics of cohort all". */
function partOf({ path, owner }: Row): string {
  const list = path.filter((step) => typeof step === 'string').at(-1);
  return owner ? `${list} of ${owner.kind} ${owner.name}` : `${list}`;
}

/** Where each has a row in another part, it counts as what comes first in a file. */
const kindOfPair = ({ a, b }: Pair) => ROW_KINDS.find((kind) => kind === a.kind || kind === b.kind) ?? a.kind;

function countRows(
  pairs: readonly Pair[],
  onlyA: readonly Row[],
  onlyB: readonly Row[],
  ofTables: readonly RowCount[],
): RowCount[] {
  const count = (rows: readonly Row[], kind: string) => rows.filter((row) => row.kind === kind).length;
  return ROW_KINDS.map((kind) => {
    const table = ofTables.find((rows) => rows.kind === kind);
    return {
      kind,
      both: pairs.filter((pair) => kindOfPair(pair) === kind).length + (table?.both ?? 0),
      onlyA: count(onlyA, kind) + (table?.onlyA ?? 0),
      onlyB: count(onlyB, kind) + (table?.onlyB ?? 0),
    };
  }).filter(({ both, onlyA: a, onlyB: b }) => both + a + b > 0);
}

const GROUPS: readonly FieldAgreement['group'][] = ['data', 'places', 'words'];

function countFields(compared: CheckResults['compared']): FieldAgreement[] {
  const fields = [...groupBy(compared, ({ field, group }) => `${group} ${field}`).values()].map((some) => ({
    field: some[0]?.field ?? '',
    group: some[0]?.group ?? 'data',
    agree: some.filter(({ isSame }) => isSame).length,
    compared: some.length,
  }));
  return fields.sort(
    (a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) || (a.field < b.field ? -1 : 1),
  );
}

const textOf = (side: Side | undefined) =>
  side ? JSON.stringify([side.value, side.locations, side.csvLine]) : '';
const firstLine = ({ a, b }: Found) =>
  Math.min(
    ...[a, b].flatMap((side) => (side?.locations ?? []).map(({ lines }) => lines[0])),
    Number.MAX_SAFE_INTEGER,
  );

/** In the order of the text; the order of the files, and which of them is first, is no part of it. */
function withIds(found: readonly Found[]): Difference[] {
  const keyed = found.map((difference) => ({
    difference,
    line: firstLine(difference),
    key: JSON.stringify([
      difference.kind,
      difference.field,
      [textOf(difference.a), textOf(difference.b)].sort(),
    ]),
  }));
  keyed.sort((x, y) => x.line - y.line || (x.key < y.key ? -1 : x.key > y.key ? 1 : 0));
  const seen = new Map<string, number>();
  return keyed.map(({ difference }) => {
    const { difference: what, about, field, a, b } = difference;
    const content = JSON.stringify([what, about, field, textOf(a), textOf(b)]);
    const occurrence = (seen.get(content) ?? 0) + 1;
    seen.set(content, occurrence);
    return { id: identityOf([content, occurrence]), ...difference };
  });
}

const namedDifferently = (entities: Pick<Names, 'cohort' | 'regimen' | 'patient'>) =>
  Object.entries(entities)
    .flatMap(([kind, map]) => [...map].map(([b, a]) => ({ kind: kind as NamedKind, a, b })))
    .filter(({ a, b }) => a !== b)
    .sort((x, y) => (`${x.kind} ${x.a}` < `${y.kind} ${y.a}` ? -1 : 1));
