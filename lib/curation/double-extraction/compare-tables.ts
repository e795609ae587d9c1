import type { PatientRow } from '@/lib/domain/files';
import { normalise } from '@/lib/domain/printed-text';
import type { PaperLocation } from '@/lib/domain/source';
import type { CheckResults, Found, RowCount, Side } from './comparison';
import { type Names, nameInFirst, saidBy } from './fields';
import { matchTables, type TablePair } from './match-tables';
import type { ComparedTable, Extraction } from './row';

const printedCell = ({ table }: ComparedTable, row: PatientRow, column: string): PaperLocation[] => {
  const line = Number(row.cells.line);
  const verbatim = row.cells[column] ?? '';
  return verbatim === '' || !Number.isInteger(line)
    ? []
    : [{ lines: [line, line], section: table.section, verbatim }];
};

/** The cohort that a table gives a row, by its own name. */
export function cohortOfRow({ table }: ComparedTable, row: PatientRow): string | undefined {
  if (typeof table.cohort === 'string') return table.cohort;
  return table.cohort.values[row.cells[table.cohort.column] ?? ''];
}

/** Compares the patient tables of two extractions, cell by cell. */
export function compareTables(
  a: Extraction,
  b: Extraction,
  names: Names,
  found: CheckResults,
): { rows: RowCount[]; pairs: TablePair[] } {
  const pairs = matchTables(a, b);
  const [pairedA, pairedB] = [new Set(pairs.map((pair) => pair.a)), new Set(pairs.map((pair) => pair.b))];
  const [onlyA, onlyB] = [
    a.tables.filter((table) => !pairedA.has(table)),
    b.tables.filter((table) => !pairedB.has(table)),
  ];
  const alone = (table: ComparedTable, side: 'a' | 'b', file: string): Found => ({
    difference: 'row',
    kind: 'patient table',
    about: `patient table ${table.table.section}`,
    field: 'patient table',
    isOpen: true,
    [side]: {
      value: { file: table.table.file, rows: table.rows.length },
      file,
      path: table.path,
      locations: locationsOf(table),
    },
  });
  for (const table of onlyA) found.differences.push(alone(table, 'a', a.file));
  for (const table of onlyB) found.differences.push(alone(table, 'b', b.file));
  const counts = pairs.map((pair) => compareTable(pair, names, [a.file, b.file], found));
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  const rowsOf = (tables: ComparedTable[]) => sum(tables.map(({ rows }) => rows.length));
  const columnsOf = (tables: ComparedTable[]) =>
    sum(tables.map(({ table }) => Object.keys(table.columns).length));
  return {
    pairs,
    rows: [
      { kind: 'patient table', both: pairs.length, onlyA: onlyA.length, onlyB: onlyB.length },
      {
        kind: 'column',
        both: sum(counts.map(({ columns }) => columns.both)),
        onlyA: sum(counts.map(({ columns }) => columns.onlyA)) + columnsOf(onlyA),
        onlyB: sum(counts.map(({ columns }) => columns.onlyB)) + columnsOf(onlyB),
      },
      {
        kind: 'patient row',
        both: sum(counts.map(({ rows }) => rows.both)),
        onlyA: sum(counts.map(({ rows }) => rows.onlyA)) + rowsOf(onlyA),
        onlyB: sum(counts.map(({ rows }) => rows.onlyB)) + rowsOf(onlyB),
      },
    ],
  };
}

/** The first row tells where a table begins. */
const locationsOf = (table: ComparedTable): PaperLocation[] => {
  const textOf = ({ cells }: PatientRow) => JSON.stringify(cells);
  const [row] = table.rows.toSorted(
    (a, b) => Number(a.cells.line) - Number(b.cells.line) || (textOf(a) < textOf(b) ? -1 : 1),
  );
  const column = table.table.printed.find((name) => (row?.cells[name] ?? '') !== '');
  return row && column ? printedCell(table, row, column) : [];
};

type Counted = Pick<RowCount, 'both' | 'onlyA' | 'onlyB'>;

function compareTable(
  pair: TablePair,
  names: Names,
  files: [string, string],
  found: CheckResults,
): { rows: Counted; columns: Counted } {
  compareHeads(pair, files, found);
  const columns = compareColumns(pair, files, found);
  for (const [a, b] of pair.rows) compareRow(pair, names, a, b, found);
  const [pairedA, pairedB] = [new Set(pair.rows.map(([a]) => a)), new Set(pair.rows.map(([, b]) => b))];
  const onlyA = pair.a.rows.filter((row) => !pairedA.has(row));
  const onlyB = pair.b.rows.filter((row) => !pairedB.has(row));
  const alone = (table: ComparedTable, row: PatientRow, side: 'a' | 'b'): Found => ({
    difference: 'row',
    kind: 'patient row',
    about: aboutLine(table, row),
    field: 'patient row',
    isOpen: true,
    [side]: { ...cellSide(table, row, table.table.printed[0] ?? ''), value: row.cells },
  });
  for (const row of onlyA) found.differences.push(alone(pair.a, row, 'a'));
  for (const row of onlyB) found.differences.push(alone(pair.b, row, 'b'));
  return { rows: { both: pair.rows.length, onlyA: onlyA.length, onlyB: onlyB.length }, columns };
}

const aboutLine = ({ table }: ComparedTable, row: PatientRow) =>
  `${table.section}, patient ${row.cells.patient} (line ${row.cells.line})`;

const cellSide = (table: ComparedTable, row: PatientRow, column: string): Side => ({
  value: row.cells[column] ?? '',
  file: table.file,
  path: [column],
  csvLine: row.csvLine,
  locations: printedCell(table, row, column),
});

function compareHeads({ a, b, columns }: TablePair, files: [string, string], found: CheckResults): void {
  const inFirst = (column: string) => columns.get(column) ?? `only in B: ${column}`;
  const fields: [string, unknown, unknown, unknown, boolean][] = [
    ['section', a.table.section, b.table.section, b.table.section, true],
    ['printed', a.table.printed, b.table.printed, b.table.printed.map(inFirst), true],
    ['note', a.table.note, b.table.note, b.table.note, false],
  ];
  for (const [field, left, right, rightInFirst, isOpen] of fields) {
    if (left === undefined && right === undefined) continue;
    const plain = (value: unknown) => saidBy(field, value, (_, name) => name);
    const isSame = plain(left) === plain(rightInFirst);
    found.compared.push({ field, group: isOpen ? 'data' : 'words', isSame });
    if (isSame) continue;
    const side = (table: ComparedTable, value: unknown, file: string): Side => ({
      value,
      file,
      path: [...table.path, field],
      locations: locationsOf(table),
    });
    const about = `patient table ${a.table.section}`;
    found.differences.push({
      difference: 'field',
      kind: 'patient table',
      about,
      field,
      isOpen,
      a: side(a, left, files[0]),
      b: side(b, right, files[1]),
    });
  }
}

/** What the columns mean: each field of a column that both define, and the columns that only one does. */
function compareColumns({ a, b, columns }: TablePair, files: [string, string], found: CheckResults): Counted {
  const second = new Map([...columns].map(([inB, inA]) => [inA, inB]));
  const defined = (table: ComparedTable, name: string | undefined) =>
    name === undefined ? undefined : table.table.columns[name];
  const count = { both: 0, onlyA: 0, onlyB: 0 };
  const side = (table: ComparedTable, name: string, value: unknown, file: string, field?: string): Side => ({
    value,
    file,
    path: [...table.path, 'columns', name, ...(field ? [field] : [])],
    locations: locationsOf(table),
  });
  const base = (name: string) => ({
    kind: 'column' as const,
    about: `${a.table.section}, column ${name}`,
    isOpen: true,
  });
  for (const name of Object.keys(a.table.columns)) {
    const other = second.get(name);
    const [left, right] = [defined(a, name), defined(b, other)];
    if (!left) continue;
    if (!right || other === undefined) {
      count.onlyA += 1;
      found.differences.push({
        ...base(name),
        difference: 'row',
        field: 'column',
        a: side(a, name, left, files[0]),
      });
      continue;
    }
    count.both += 1;
    const mapped = inNamesOfFirst(right, columns);
    for (const field of new Set([...Object.keys(left), ...Object.keys(right)])) {
      const [x, y, z] = [left, right, mapped].map((definition) => definition[field as keyof typeof left]);
      if (x === undefined && y === undefined) continue;
      const isSame = saidBy('', x, (_, text) => text) === saidBy('', z, (_, text) => text);
      // The meaning of a text cell is in one's own words.
      const isWords = field === 'values' && left.type === 'text' && right.type === 'text';
      found.compared.push({ field: `column ${field}`, group: isWords ? 'words' : 'data', isSame });
      if (isSame) continue;
      found.differences.push({
        ...base(name),
        isOpen: !isWords,
        difference: 'field',
        field,
        a: side(a, name, x, files[0], field),
        b: side(b, other, y, files[1], field),
      });
    }
  }
  for (const name of Object.keys(b.table.columns)) {
    const other = columns.get(name);
    if (defined(a, other)) continue;
    count.onlyB += 1;
    const value = defined(b, name);
    found.differences.push({
      ...base(name),
      difference: 'row',
      field: 'column',
      b: side(b, name, value, files[1]),
    });
  }
  return count;
}

type Definition = ComparedTable['table']['columns'][string];

/** A column's definition with the names that the first table gives to columns. */
export function inNamesOfFirst(definition: Definition, columns: ReadonlyMap<string, string>): Definition {
  const { from, censoring } = definition;
  return {
    ...definition,
    ...(from === undefined ? {} : { from: columns.get(from) ?? from }),
    ...(typeof censoring === 'object'
      ? { censoring: { ...censoring, column: columns.get(censoring.column) ?? censoring.column } }
      : {}),
  };
}

function compareRow(
  { a, b, columns }: TablePair,
  names: Names,
  rowA: PatientRow,
  rowB: PatientRow,
  found: CheckResults,
): void {
  const about = aboutLine(a, rowA);
  const compare = (
    field: string,
    columnA: string,
    columnB: string,
    left: string,
    right: string,
    shown = right,
  ) => {
    if (left === '' && right === '') return;
    const isSame = normalise(left) === normalise(right);
    found.compared.push({
      field: field === 'cohort' || field === 'line' ? field : 'cell',
      group: 'data',
      isSame,
    });
    if (isSame) return;
    found.differences.push({
      difference: 'cell',
      kind: 'patient row',
      about,
      field,
      isOpen: true,
      a: { ...cellSide(a, rowA, columnA), value: left },
      b: { ...cellSide(b, rowB, columnB), value: shown },
    });
  };
  compare('line', 'line', 'line', rowA.cells.line ?? '', rowB.cells.line ?? '');
  const cohortB = cohortOfRow(b, rowB);
  const [columnA, columnB] = [a, b].map(({ table }) =>
    typeof table.cohort === 'string' ? '' : table.cohort.column,
  );
  const mapped = cohortB === undefined ? '' : nameInFirst(names)('cohort', cohortB);
  compare('cohort', columnA ?? '', columnB ?? '', cohortOfRow(a, rowA) ?? '', mapped, cohortB ?? '');
  for (const [second, first] of columns) {
    // The column that tells the cohort is compared by what it tells.
    if (first === columnA || second === columnB) continue;
    compare(first, first, second, rowA.cells[first] ?? '', rowB.cells[second] ?? '');
  }
}
