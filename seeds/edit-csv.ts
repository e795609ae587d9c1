import { parse as parseCsv } from 'csv-parse/sync';
import type { TableEdit } from '@/lib/curation/double-extraction/adjudication';
import { csvLine } from './csv-line';

type CsvEdit = Exclude<TableEdit, { op: 'copy-table' }>;

const cellsOf = (line: string): string[] =>
  parseCsv(line, { bom: true, trim: true, relax_column_count: true })[0] ?? [];
const isRecord = (line: string) => line.trim() !== '' && !line.startsWith('#');

/** A patient table with some of its cells, rows or columns changed; lines that nothing changes stay as they are, comments too. */
export function editCsv(content: string, edits: readonly CsvEdit[]): string {
  const lines = content.split('\n').map((line) => line.replace(/\r$/u, ''));
  const head = lines.findIndex(isRecord);
  const columns = cellsOf(lines[head] ?? '');
  const change = (at: number, update: (cells: string[]) => string[]) => {
    lines[at] = csvLine(update(cellsOf(lines[at] ?? '')));
  };
  const wanted = <Op extends CsvEdit['op']>(op: Op) =>
    edits.filter((edit): edit is Extract<CsvEdit, { op: Op }> => edit.op === op);

  for (const { csvLine: line, column, value } of wanted('set-cell')) {
    const at = columns.indexOf(column);
    change(line - 1, (cells) => cells.map((cell, index) => (index === at ? value : cell)));
  }
  for (const { column, cells: added } of wanted('add-column')) {
    columns.push(column);
    lines.forEach((line, at) => {
      if (isRecord(line)) change(at, (cells) => [...cells, at === head ? column : (added.get(at + 1) ?? '')]);
    });
  }
  const gone = new Set(wanted('remove-row').map(({ csvLine: line }) => line - 1));
  const kept = lines.filter((_, at) => !gone.has(at));
  const end = kept.findLastIndex(isRecord) + 1;
  kept.splice(
    end,
    0,
    ...wanted('add-row').map(({ cells }) => csvLine(columns.map((name) => cells[name] ?? ''))),
  );
  return kept.join('\n');
}

/** A patient table with its patients renamed. */
export function renamePatients(content: string, names: ReadonlyMap<string, string>): string {
  const lines = content.split('\n');
  const head = lines.findIndex(isRecord);
  const at = cellsOf(lines[head] ?? '').indexOf('patient');
  const edits = lines.flatMap((line, index): CsvEdit[] => {
    if (index === head || !isRecord(line)) return [];
    const before = cellsOf(line)[at] ?? '';
    const value = names.get(before) ?? before;
    return value === before
      ? []
      : [{ op: 'set-cell', file: '', csvLine: index + 1, column: 'patient', value }];
  });
  return editCsv(content, edits);
}
