import type { LabelledSurvivalGroup } from '@/lib/stats';
import { figureOf, isNothing } from './cell-figure';
import { codeOf, codesOf } from './column-profile';
import type { MarkCounts } from './event-coding';
import type { Grid } from './grid';
import { type LeftOutRow, RowCells } from './row-cells';
import type { TableColumn } from './table-column';
import type { EventMeaning, TableLayout, TableRole } from './table-roles';

export interface PatientTimeRow {
  line: number;
  group: string;
  time: number;
  event: 0 | 1;
}

export interface ReadSurvivalRows<Row> {
  rows: Row[];
  leftOut: LeftOutRow[];
}

export type Coding = ReadonlyMap<string, EventMeaning | null>;

/** The columns of each role, in the order of the table. */
export type RoleColumns = (role: TableRole) => TableColumn[];

/** Patients of a table; a row may hold one of each group. */
export function readPatients(
  rows: Grid['rows'],
  layout: TableLayout,
  of: RoleColumns,
  coding: Coding,
): ReadSurvivalRows<PatientTimeRow> {
  const result: ReadSurvivalRows<PatientTimeRow> = { rows: [], leftOut: [] };
  const [times, events, [group]] = [of('time'), of('event'), of('group')];
  const names = blockNames(
    layout === 'group-blocks' ? times : events,
    layout === 'group-blocks' ? events : [],
  );
  for (const record of rows) {
    const cells = new RowCells(record);
    const patients: PatientTimeRow[] = [];
    if (layout === 'group-blocks') {
      times.forEach((time, index) => {
        const event = events[index] as TableColumn;
        // The columns of a smaller group end earlier.
        if (cells.isMissing(time) && cells.isMissing(event)) return;
        const patient = patientOf(cells, time, event, coding);
        if (patient) patients.push({ line: record.line, group: names[index] ?? '', ...patient });
      });
    } else if (layout === 'event-column-per-group') {
      const index = events.findIndex((column) => !cells.isMissing(column));
      const [time] = times;
      const event = events[index];
      const patient =
        time && event ? patientOf(cells, time, event, coding) : cells.note('event', null, 'missing');
      if (patient) patients.push({ line: record.line, group: names[index] ?? '', ...patient });
    } else {
      const name = group ? cells.text('group', group) : '';
      const patient =
        layout === 'patients-by-date'
          ? datedPatient(
              cells,
              of('start-date')[0] as TableColumn,
              of('end-date')[0] as TableColumn,
              events[0] as TableColumn,
              coding,
            )
          : patientOf(
              cells,
              times[0] as TableColumn,
              layout === 'marked-times' ? null : (events[0] as TableColumn),
              coding,
            );
      if (patient && name !== null) patients.push({ line: record.line, group: name, ...patient });
    }
    if (cells.problems.length > 0) result.leftOut.push(cells.leftOut);
    else result.rows.push(...patients);
  }
  return result;
}

/** What the names of a pair of columns share; numbers where that doesn't tell the groups apart. */
function blockNames(columns: readonly TableColumn[], partners: readonly TableColumn[]): string[] {
  const words = columns.map(({ name }, index) => {
    const partner = partners[index]?.name.split(/\s+/u);
    return partner
      ? name
          .split(/\s+/u)
          .filter((word) => partner.includes(word))
          .join(' ')
      : name;
  });
  const distinct = words.every((word) => word !== '') && new Set(words).size === words.length;
  return distinct ? words : words.map((_, index) => String(index + 1));
}

function patientOf(
  cells: RowCells,
  time: TableColumn,
  event: TableColumn | null,
  coding: Coding,
): Pick<PatientTimeRow, 'time' | 'event'> | null {
  const figure = cells.figure('time', time);
  const happened = event ? cells.event(event, coding) : figure && (figure.atLeast ? 0 : 1);
  if (figure && figure.value < 0) cells.note('time', time, 'negative');
  if (figure?.atLeast && happened === 1) cells.note('time', time, 'mark-contradicts');
  // -0 is 0.
  return figure && happened !== null && cells.problems.length === 0
    ? { time: figure.value + 0, event: happened as 0 | 1 }
    : null;
}

function datedPatient(
  cells: RowCells,
  start: TableColumn,
  end: TableColumn,
  event: TableColumn,
  coding: Coding,
): Pick<PatientTimeRow, 'time' | 'event'> | null {
  const [from, to, happened] = [
    cells.day('start-date', start),
    cells.day('end-date', end),
    cells.event(event, coding),
  ];
  if (from === null || to === null || happened === null) return null;
  if (to < from) return cells.note('end-date', end, 'end-before-start');
  return { time: to - from, event: happened };
}

/** How the marks of times (`6+`) go with the codes of events; null without marks. */
export function countMarks(
  rows: Grid['rows'],
  time: TableColumn | undefined,
  event: TableColumn,
): MarkCounts | null {
  if (!time || time.profile.marked === 0) return null;
  const marks = new Map([...codesOf(event.profile).keys()].map((code) => [code, { marked: 0, plain: 0 }]));
  for (const { cells } of rows) {
    const [figure, cell] = [figureOf(cells[time.index] ?? ''), cells[event.index] ?? ''];
    const count = marks.get(codeOf(cell));
    if (!figure || isNothing(cell) || !count) continue;
    if (figure.atLeast) count.marked += 1;
    else count.plain += 1;
  }
  return marks;
}

/** Patients by group, in the order of the table. */
export function groupPatients(rows: readonly PatientTimeRow[]): LabelledSurvivalGroup[] {
  const groups = new Map<string, { label: string; time: number[]; event: number[] }>();
  for (const { group, time, event } of rows) {
    const patients = groups.get(group) ?? { label: group, time: [], event: [] };
    patients.time.push(time);
    patients.event.push(event);
    groups.set(group, patients);
  }
  return [...groups.values()];
}
