import type { PatientRow } from '@/lib/domain/files';
import type { Adjudication, Resolve, TableEdit, Take } from './adjudication';
import { cohortOfRow, inNamesOfFirst } from './compare-tables';
import type { Comparison, Difference } from './comparison';
import type { Edit } from './edit';
import type { TablePair } from './match-tables';
import type { ComparedTable, Extraction } from './row';

interface Settling {
  edits: Edit[];
  tables: TableEdit[];
  problems: Adjudication['problems'];
  resolve: Resolve;
}

/** The column and the printed cell by which a table gives a row this cohort; undefined where it has none. */
function cellForCohort(
  { table }: ComparedTable,
  cohort: string,
): { column?: string; cell?: string } | undefined {
  if (typeof table.cohort === 'string') return table.cohort === cohort ? {} : undefined;
  const found = Object.entries(table.cohort.values).find(([, name]) => name === cohort);
  return found && { column: table.cohort.column, cell: found[0] };
}

const NO_COHORT_CELL =
  "asks for a cohort that A's patient table has no cell for: mend the cohort of the table in A first";

/** The part of a adjudication that lies in patient tables. */
export function adjudicateTables(
  a: Extraction,
  b: Extraction,
  { differences, alignment }: Comparison,
  takes: ReadonlyMap<string, Take>,
  resolve: Resolve,
): Adjudication {
  const adjudicating: Settling = { edits: [], tables: [], problems: [], resolve };
  for (const difference of differences) {
    const take = takes.get(difference.id);
    if (!take || ('side' in take && take.side === 'a')) continue;
    const isValue = 'value' in take;
    const problem = (message: string) => adjudicating.problems.push({ id: difference.id, message });
    if (isValue && (difference.difference === 'row' || difference.field === 'printed')) {
      problem('is decided by A or B; it has no value of its own');
    } else if (difference.kind === 'patient row')
      adjudicateRow(difference, take, alignment.tables, adjudicating, problem);
    else if (difference.kind === 'column') adjudicateColumn(difference, take, alignment.tables, adjudicating);
    else if (difference.kind === 'patient table')
      adjudicateTable(difference, take, a, b, alignment.tables, adjudicating);
  }
  return { edits: adjudicating.edits, tables: adjudicating.tables, problems: adjudicating.problems };
}

function adjudicateRow(
  { difference, field, a, b }: Difference,
  take: Take,
  pairs: readonly TablePair[],
  { tables, resolve }: Settling,
  problem: (message: string) => void,
): void {
  const pair = pairs.find((candidate) => candidate.a.file === a?.file || candidate.b.file === b?.file);
  if (!pair) return;
  const { file } = pair.a;
  if (difference === 'row') {
    if (a?.csvLine !== undefined) tables.push({ op: 'remove-row', file, csvLine: a.csvLine });
    const row = pair.b.rows.find(({ csvLine }) => csvLine === b?.csvLine);
    if (!row || !b) return;
    const cells = cellsInFirst(pair, row, resolve);
    if (cells) tables.push({ op: 'add-row', file, cells });
    else problem(NO_COHORT_CELL);
    return;
  }
  if (a?.csvLine === undefined || !b) return;
  const value = String('value' in take ? take.value : b.value);
  if (field !== 'cohort') {
    tables.push({ op: 'set-cell', file, csvLine: a.csvLine, column: field, value });
    return;
  }
  const found = cellForCohort(pair.a, 'value' in take ? value : resolve('cohort', value));
  if (!found) problem(NO_COHORT_CELL);
  else if (found.column && found.cell !== undefined) {
    tables.push({ op: 'set-cell', file, csvLine: a.csvLine, column: found.column, value: found.cell });
  }
}

/** A row of the second table as one of the first; undefined where the first has no such cohort. */
function cellsInFirst(
  { a, b, columns }: TablePair,
  row: PatientRow,
  resolve: Resolve,
): Record<string, string> | undefined {
  const cohort = cohortOfRow(b, row);
  const found = cohort === undefined ? undefined : cellForCohort(a, resolve('cohort', cohort));
  if (!found) return undefined;
  return {
    ...Object.fromEntries([...columns].map(([second, first]) => [first, row.cells[second] ?? ''])),
    patient: resolve('patient', row.cells.patient ?? ''),
    line: row.cells.line ?? '',
    ...(found.column && found.cell !== undefined ? { [found.column]: found.cell } : {}),
  };
}

function adjudicateColumn(
  { difference, a, b }: Difference,
  take: Take,
  pairs: readonly TablePair[],
  { edits, tables }: Settling,
): void {
  if (difference === 'field' && a && b) {
    const pair = pairs.find(({ a: { path } }) => path.every((step, index) => step === a.path[index]));
    const field = String(a.path.at(-1));
    const own = { [field]: b.value } as never;
    const mapped: Record<string, unknown> = pair ? inNamesOfFirst(own, pair.columns) : own;
    const value = 'value' in take ? take.value : mapped[field];
    edits.push(value === undefined ? { op: 'remove', path: a.path } : { op: 'set', path: a.path, value });
    return;
  }
  if (a) edits.push({ op: 'remove', path: a.path });
  if (!b) return;
  const pair = pairs.find(({ b: { path } }) => path.every((step, index) => step === b.path[index]));
  const name = String(b.path.at(-1));
  const definition = pair?.b.table.columns[name];
  if (!pair || !definition) return;
  const column = addColumn(pair, name, tables);
  const path = [...pair.a.path, 'columns', column];
  edits.push({ op: 'set', path, value: inNamesOfFirst(definition, pair.columns) });
}

/** The first table's name of a column of the second; the column is added where the first has none. */
function addColumn({ a, columns, rows }: TablePair, name: string, tables: TableEdit[]): string {
  const known = columns.get(name);
  if (known !== undefined) return known;
  let column = name;
  // The first may use the name for something else.
  for (let number = 2; column in (a.rows[0]?.cells ?? {}); number += 1) column = `${name}-${number}`;
  if (!tables.some((edit) => edit.op === 'add-column' && edit.file === a.file && edit.column === column)) {
    const cells = new Map(rows.map(([first, second]) => [first.csvLine, second.cells[name] ?? '']));
    tables.push({ op: 'add-column', file: a.file, column, cells });
  }
  return column;
}

function adjudicateTable(
  { difference, field, a, b }: Difference,
  take: Take,
  first: Extraction,
  second: Extraction,
  pairs: readonly TablePair[],
  { edits, tables, resolve }: Settling,
): void {
  if (difference === 'field' && a && b) {
    const pair = pairs.find(({ a: { path } }) => path.every((step, index) => step === a.path[index]));
    const own =
      field === 'printed' && pair
        ? pair.b.table.printed.map((name) => addColumn(pair, name, tables))
        : b.value;
    const value = 'value' in take ? take.value : own;
    edits.push(value === undefined ? { op: 'remove', path: a.path } : { op: 'set', path: a.path, value });
    return;
  }
  if (a) edits.push({ op: 'remove', path: a.path });
  const table = second.tables.find(({ path }) => b && path.join('.') === b.path.join('.'));
  if (!table) return;
  const { cohort, file } = table.table;
  const patients = new Map(
    table.rows.map(({ cells: { patient = '' } }) => [patient, resolve('patient', patient)] as const),
  );
  const taken = new Set(first.tables.map((own) => own.table.file));
  let name = file;
  for (let number = 2; taken.has(name); number += 1) name = file.replace(/\.csv$/u, `-${number}.csv`);
  tables.push({ op: 'copy-table', from: table.file, name, patients });
  const mapped =
    typeof cohort === 'string'
      ? resolve('cohort', cohort)
      : {
          ...cohort,
          values: Object.fromEntries(
            Object.entries(cohort.values).map(([cell, name]) => [cell, resolve('cohort', name)]),
          ),
        };
  edits.push({
    op: 'append',
    path: ['patientTables'],
    value: { ...table.table, file: name, cohort: mapped },
  });
}
