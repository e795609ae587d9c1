import type { PatientColumn, PatientTable } from './extraction-file';
import type { PatientRow, ReadStudy } from './files';
import { groupBy } from './group-by';
import type { Sign } from './kinds';
import { findPrinted, normalise, type PaperText, readPaperText, type Span } from './printed-text';
import type { Problem } from './problem';
import { type Localized, type Source, VERBATIM_LIMIT } from './source';

/** One cell of a patient table, read. A blank cell yields none. */
export interface PatientCell {
  patient: string;
  cohort: string;
  column: string;
  definition: PatientColumn;
  value?: number;
  sign?: Sign;
  term?: string;
  text?: Localized;
  /** For times: true where the patient had no event by then. */
  censored?: boolean;
  source: Source;
  csvLine: number;
}

const SIGN_AND_NUMBER = /^(>|<|≥|≤|~)?(\d+(?:\.\d+)?)$/u;

function cohortOf(table: PatientTable, row: PatientRow): string | undefined {
  if (typeof table.cohort === 'string') return table.cohort;
  return table.cohort.values[row.cells[table.cohort.column] ?? ''];
}

function readCell(
  definition: PatientColumn,
  printed: string,
  row: PatientRow,
): Pick<PatientCell, 'value' | 'sign' | 'term' | 'text' | 'censored'> | string {
  if (definition.type === 'term' || definition.type === 'text') {
    const meaning = definition.values?.[printed];
    if (meaning === undefined) return `"${printed}" has no entry under values of this column`;
    return typeof meaning === 'string' ? { term: meaning } : { text: meaning };
  }
  const match = SIGN_AND_NUMBER.exec(normalise(printed));
  if (!match) return `"${printed}" is not a number`;
  const sign = match[1] as Sign | undefined;
  const number = { value: Number(match[2]), ...(sign ? { sign } : {}) };
  if (definition.type === 'number') return number;
  if (definition.censoring === 'greater-sign') return { ...number, censored: sign === '>' };
  if (definition.censoring === undefined) return 'a time-to-event column needs "censoring"';
  const { column, event, censored } = definition.censoring;
  const status = row.cells[column];
  if (status !== event && status !== censored) {
    return `status "${status ?? ''}" is neither "${event}" (event) nor "${censored}" (censored)`;
  }
  return { ...number, censored: status === censored };
}

/**
 * Which of several equal figures of its printed line a cell is, from 1; undefined where there is but one. The line
 * prints the rows that name it, in their order, and nothing else.
 */
function nthInLine(table: PatientTable, rows: readonly PatientRow[]) {
  const byLine = groupBy(rows, ({ cells }) => cells.line);
  return (row: PatientRow, column: string, shown: string): number | undefined => {
    const words = (byLine.get(row.cells.line) ?? []).flatMap((other) =>
      table.printed.map((name) => ({
        text: normalise(other.cells[name] ?? ''),
        isAsked: other === row && name === column,
      })),
    );
    const at = words.findIndex(({ isAsked }) => isAsked);
    const before = words.slice(0, at).reduce((length, { text }) => length + text.length, 0);
    const line = readPaperText(words.map(({ text }) => text).join(' '));
    const starts = findPrinted(line, shown, [1, 1]).map(({ start }) => start);
    return at !== -1 && starts.length > 1 && starts.includes(before) ? starts.indexOf(before) + 1 : undefined;
  };
}

/** Reads all patient tables of a study; a wrong cell becomes a problem that names the CSV's line. */
export function readPatientRows(study: ReadStudy): { cells: PatientCell[]; problems: Problem[] } {
  const cells: PatientCell[] = [];
  const problems: Problem[] = [];
  study.study.patientTables.forEach((table, index) => {
    const read = study.tables[index];
    if (!read) return;
    const columns = read.rows[0]?.cells ?? {};
    for (const column of table.printed.filter((name) => !(name in columns))) {
      problems.push({
        file: study.file,
        path: ['patientTables', index, 'printed'],
        message: `${table.file} has no column "${column}"`,
      });
    }
    const occurrenceOf = nthInLine(table, read.rows);
    const rowsSeen = new Map<string, number>();
    for (const row of read.rows) {
      const problem = (column: string, message: string) =>
        problems.push({ file: read.file, line: row.csvLine, path: [column], message });
      const line = Number(row.cells.line);
      const patient = row.cells.patient ?? '';
      const cohort = cohortOf(table, row);
      if (!Number.isInteger(line) || line < 1) problem('line', 'is not a line of the paper');
      if (patient === '') problem('patient', 'has no patient id');
      if (cohort === undefined) problem('cohort', 'no cohort is given for this row');
      if (!Number.isInteger(line) || patient === '' || cohort === undefined) continue;
      // Rows are numbered within their cohort: tables printed in two halves count each half from 1.
      const rowNumber = (rowsSeen.get(cohort) ?? 0) + 1;
      rowsSeen.set(cohort, rowNumber);
      for (const [column, definition] of Object.entries(table.columns)) {
        const printed = row.cells[column];
        if (printed === undefined) {
          problem(column, 'the CSV has no such column');
          continue;
        }
        if (printed === '') continue;
        const value = readCell(definition, printed, row);
        if (typeof value === 'string') {
          problem(column, value);
          continue;
        }
        const shown = definition.from ? (row.cells[definition.from] ?? '') : printed;
        if (definition.from && value.value !== undefined && !digitsStandIn(shown, value.value)) {
          problem(column, `${value.value} does not stand in "${shown}" (column ${definition.from})`);
        }
        const occurrence = occurrenceOf(row, definition.from ?? column, shown);
        cells.push({
          patient,
          cohort,
          column,
          definition,
          ...value,
          source: {
            lines: [line, line],
            section: `${table.section}, row ${rowNumber}`,
            verbatim: shown.slice(0, VERBATIM_LIMIT),
            ...(occurrence === undefined ? {} : { occurrence }),
          },
          csvLine: row.csvLine,
        });
      }
    }
  });
  return { cells, problems };
}

function digitsStandIn(printed: string, value: number): boolean {
  return [...normalise(printed).matchAll(/\d+(?:\.\d+)?/gu)].some(([number]) => Number(number) === value);
}

/**
 * Where a row stands in its line: its non-empty printed cells, in order, as neighbouring words of the line.
 * Empty where the line does not hold such a row. Two rows may share a line (tables printed in two halves).
 */
export function findRow(
  paper: PaperText,
  table: PatientTable,
  row: PatientRow,
): { column: string; span: Span }[] {
  const line = Number(row.cells.line);
  const start = paper.lineStarts[line];
  const end = paper.lineStarts[line + 1];
  if (start === undefined || end === undefined) return [];
  const words: Span[] = [];
  for (let index = start; index < end; index += 1) {
    const last = words.at(-1);
    if (!last || paper.characters[index]?.gap) words.push({ start: index, end: index + 1 });
    else last.end = index + 1;
  }
  const wanted = table.printed
    .map((column) => ({ column, text: normalise(row.cells[column] ?? '') }))
    .filter(({ text }) => text !== '');
  for (let first = 0; first + wanted.length <= words.length; first += 1) {
    const found = wanted.every(({ text }, index) => {
      const word = words[first + index];
      return word !== undefined && paper.joined.slice(word.start, word.end) === text;
    });
    if (found) {
      return wanted.map(({ column }, index) => ({
        column,
        span: words[first + index] ?? { start, end: start },
      }));
    }
  }
  return [];
}
