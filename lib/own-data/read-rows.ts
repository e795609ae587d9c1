import type { LabelledSurvivalGroup, StudyProportion } from '@/lib/stats';
import type { Columns, Role } from './own-data-request';
import { commaMeaning } from './read-number';
import type { PastedTable, TableRecord } from './read-table';
import { type LeftOutRow, RowReader } from './row-reader';

/** An effect as the table gives it: on the scale of its column, with a standard error or limits. */
export interface EffectRow {
  label: string;
  estimate: number;
  standardError: number | null;
  lower: number | null;
  upper: number | null;
}

export interface ReadRows<Row> {
  rows: Row[];
  leftOut: LeftOutRow[];
}

const NUMERIC_ROLES: readonly Role[] = [
  'time',
  'events',
  'total',
  'estimate',
  'standardError',
  'lower',
  'upper',
];

function* numericCells(records: readonly TableRecord[], columns: Columns): Generator<string> {
  const indices = NUMERIC_ROLES.map((role) => columns[role]).filter((index) => typeof index === 'number');
  for (const { cells } of records) for (const index of indices) yield cells[index] ?? '';
}

function readRows<Row>(
  table: Pick<PastedTable, 'delimiter' | 'records'>,
  columns: Columns,
  read: (reader: RowReader, line: number) => Row | null,
): ReadRows<Row> {
  const comma = commaMeaning(numericCells(table.records, columns), table.delimiter);
  const result: ReadRows<Row> = { rows: [], leftOut: [] };
  for (const record of table.records) {
    const reader = new RowReader(record, columns, comma);
    const row = read(reader, record.line);
    if (row !== null && reader.problems.length === 0) result.rows.push(row);
    else result.leftOut.push(reader.leftOut);
  }
  return result;
}

type RowTable = Pick<PastedTable, 'delimiter' | 'records'>;

export interface PatientRow {
  group: string;
  time: number;
  event: 0 | 1;
}

export const readPatients = (table: RowTable, columns: Columns) =>
  readRows<PatientRow>(table, columns, (reader) => {
    const time = reader.nonNegative('time');
    const event = reader.event('event');
    const group = reader.has('group') ? reader.text('group') : '';
    return time === null || event === null || group === null ? null : { time, event, group };
  });

/** Patients by group, in the order of the table. */
export function groupPatients(rows: readonly PatientRow[]): LabelledSurvivalGroup[] {
  const groups = new Map<string, { label: string; time: number[]; event: number[] }>();
  for (const { group, time, event } of rows) {
    const patients = groups.get(group) ?? { label: group, time: [], event: [] };
    patients.time.push(time);
    patients.event.push(event);
    groups.set(group, patients);
  }
  return [...groups.values()];
}

export const readCounts = (table: RowTable, columns: Columns) =>
  readRows<StudyProportion>(table, columns, (reader, line) => {
    const label = reader.has('label') ? reader.text('label') : `#${line}`;
    const events = reader.count('events', 0);
    const total = reader.count('total', 1);
    if (events !== null && total !== null && events > total) reader.note('events', 'more-events-than-total');
    return label === null || events === null || total === null ? null : { label, events, total };
  });

/** @param ratio effects and limits are ratios, so they have to be above 0; a standard error is of the logarithm */
export const readEffects = (table: RowTable, columns: Columns, ratio: boolean) =>
  readRows<EffectRow>(table, columns, (reader, line) => {
    const figure = (role: Role) => {
      const value = reader.number(role);
      return value !== null && ratio && value <= 0 ? reader.note(role, 'not-positive') : value;
    };
    const label = reader.has('label') ? reader.text('label') : `#${line}`;
    const estimate = figure('estimate');
    const row = { standardError: null, lower: null, upper: null };
    if (label === null || estimate === null) return null;
    if (reader.has('standardError') && !reader.isMissing('standardError')) {
      const standardError = reader.number('standardError');
      if (standardError === null) return null;
      if (standardError <= 0) reader.note('standardError', 'not-positive');
      return { label, estimate, ...row, standardError };
    }
    if (!reader.has('lower') || !reader.has('upper')) {
      reader.note(reader.has('standardError') ? 'standardError' : 'estimate', 'no-error');
      return null;
    }
    const [lower, upper] = [figure('lower'), figure('upper')];
    if (lower === null || upper === null) return null;
    if (!(lower <= estimate && estimate <= upper && lower < upper))
      reader.note('lower', 'limits-out-of-order');
    return { label, estimate, ...row, lower, upper };
  });
