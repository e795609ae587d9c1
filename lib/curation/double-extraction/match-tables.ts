import type { PatientRow } from '@/lib/domain/files';
import { normalise } from '@/lib/domain/printed-text';
import { matchPairs } from './match-pairs';
import type { ComparedTable, Extraction } from './row';
import { likeWords, sharedPart } from './similarity';

export interface TablePair {
  a: ComparedTable;
  b: ComparedTable;
  /** The second table's columns, as the first calls them. */
  columns: ReadonlyMap<string, string>;
  rows: [PatientRow, PatientRow][];
}

/** Columns that every table has. */
const FIXED = new Set(['patient', 'line']);

const cellOf = (row: PatientRow, column: string) => normalise(row.cells[column] ?? '');
const linesOf = ({ rows }: ComparedTable) => rows.map(({ cells }) => cells.line ?? '');
const tableKey = ({ table, rows }: ComparedTable) => JSON.stringify([table, rows.map(({ cells }) => cells)]);

function likeTables(a: ComparedTable, b: ComparedTable): number | undefined {
  const lines = sharedPart(linesOf(a), linesOf(b)) ?? 0;
  const points =
    4 * lines +
    2 * likeWords(a.table.section, b.table.section) +
    Number(a.table.printed.length === b.table.printed.length);
  return lines > 0 || a.table.section === b.table.section ? points : undefined;
}

interface Column {
  name: string;
  /** Position among the printed columns; -1 for one that is not printed. */
  printed: number;
  /** Cells by the paper's line, in the order of the rows. */
  cells: string[];
  definition?: ComparedTable['table']['columns'][string];
}

function columnsOf({ table, rows }: ComparedTable): Column[] {
  const names = new Set([
    ...Object.keys(rows[0]?.cells ?? {}),
    ...table.printed,
    ...Object.keys(table.columns),
  ]);
  return [...names]
    .filter((name) => !FIXED.has(name))
    .map((name) => ({
      name,
      printed: table.printed.indexOf(name),
      cells: rows.map((row) => `${row.cells.line} ${cellOf(row, name)}`),
      definition: table.columns[name],
    }));
}

function likeColumns(a: Column, b: Column): number | undefined {
  const [x, y] = [a.definition, b.definition];
  const points =
    2 * Number(a.name === b.name) +
    2 * Number(a.printed >= 0 && a.printed === b.printed) +
    2 * Number(x !== undefined && x.measure === y?.measure) +
    Number(
      x !== undefined && x.measure === y?.measure && x.qualifier === y?.qualifier && x.drug === y?.drug,
    ) +
    3 * (sharedPart(a.cells, b.cells) ?? 0);
  return points > 3 ? points : undefined;
}

function matchRows(
  a: ComparedTable,
  b: ComparedTable,
  columns: ReadonlyMap<string, string>,
): [PatientRow, PatientRow][] {
  const rowOfA = new Set(a.rows);
  // Cells of the columns that both have, in one order.
  const cells = (row: PatientRow) =>
    [...columns].map(([second, first]) => cellOf(row, rowOfA.has(row) ? first : second));
  const keyOf = (row: PatientRow) => JSON.stringify([row.cells.line, cells(row), row.cells.patient]);
  const like = (x: PatientRow, y: PatientRow): number | undefined => {
    const [left, right] = [cells(x), cells(y)];
    const equal = left.filter((cell, index) => cell === right[index]).length;
    const part = left.length === 0 ? 1 : equal / left.length;
    const isLine = x.cells.line === y.cells.line;
    if (isLine ? part < 0.3 : part < 1) return undefined;
    return 2 * Number(isLine) + 4 * part + Number(x.cells.patient === y.cells.patient) / 2;
  };
  return matchPairs(a.rows, b.rows, like, keyOf);
}

/** Pairs the patient tables of two extractions, their columns and their rows, whatever each calls them. */
export function matchTables(a: Extraction, b: Extraction): TablePair[] {
  return matchPairs(a.tables, b.tables, likeTables, tableKey).map(([first, second]) => {
    const pairs = matchPairs(columnsOf(first), columnsOf(second), likeColumns, (column) =>
      JSON.stringify(column),
    );
    const columns = new Map(pairs.map(([x, y]) => [y.name, x.name]));
    return { a: first, b: second, columns, rows: matchRows(first, second, columns) };
  });
}
