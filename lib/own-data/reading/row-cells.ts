import { LARGEST_TOTAL } from '../analysis-limits';
import { datePartsOf, dayOf, dayOfSerial, figureOf, isNothing, numberOf } from './cell-figure';
import { codeOf } from './column-profile';
import { BLANK } from './event-coding';
import { isDated, type TableColumn } from './table-column';
import type { TableRecord } from './table-record';
import type { EventMeaning, TableRole } from './table-roles';

/** Why a cell, or a row as a whole, can't be used. */
type CellReason =
  | 'missing'
  | 'not-a-number'
  | 'negative'
  | 'other-unit'
  | 'not-coded'
  | 'coded-missing'
  | 'mark-contradicts'
  | 'not-a-date'
  | 'end-before-start'
  | 'not-a-count'
  | 'not-positive'
  | 'too-large'
  | 'more-events-than-total'
  | 'limits-out-of-order'
  | 'no-error'
  | 'summary-row'
  | 'title'
  | 'remark'
  | 'repeated-names';

interface CellProblem {
  role: TableRole;
  cell: string;
  reason: CellReason;
}

/** A row that can't be used, with everything that is wrong with it. */
export interface LeftOutRow {
  line: number;
  problems: CellProblem[];
}

/** Reads the cells of one row by column, and notes what is wrong. */
export class RowCells {
  readonly problems: CellProblem[] = [];

  constructor(private readonly record: TableRecord) {}

  get leftOut(): LeftOutRow {
    return { line: this.record.line, problems: this.problems };
  }

  cell({ index }: TableColumn): string {
    return this.record.cells[index] ?? '';
  }

  note(role: TableRole, column: TableColumn | null, reason: CellReason): null {
    this.problems.push({ role, cell: column ? this.cell(column) : '', reason });
    return null;
  }

  isMissing(column: TableColumn): boolean {
    return isNothing(this.cell(column));
  }

  text(role: TableRole, column: TableColumn): string | null {
    return this.isMissing(column) ? this.note(role, column, 'missing') : this.cell(column);
  }

  /** A number with its mark; what the separators mean is decided for the whole column. */
  figure(role: TableRole, column: TableColumn): { value: number; atLeast: boolean } | null {
    if (this.isMissing(column)) return this.note(role, column, 'missing');
    const figure = figureOf(this.cell(column));
    if (!figure) return this.note(role, column, 'not-a-number');
    if (figure.unit !== '' && figure.unit !== column.profile.unit)
      return this.note(role, column, 'other-unit');
    const value = numberOf(figure.digits, column.profile.decimal === 'comma' ? 'comma' : 'point');
    return value === null ? this.note(role, column, 'not-a-number') : { value, atLeast: figure.atLeast };
  }

  number(role: TableRole, column: TableColumn): number | null {
    const figure = this.figure(role, column);
    if (figure?.atLeast) return this.note(role, column, 'not-a-number');
    return figure ? figure.value : null;
  }

  count(role: TableRole, column: TableColumn, least: number): number | null {
    const value = this.number(role, column);
    if (value === null) return null;
    if (value < 0) return this.note(role, column, 'negative');
    if (!Number.isInteger(value)) return this.note(role, column, 'not-a-count');
    if (value < least) return this.note(role, column, 'not-positive');
    return value > LARGEST_TOTAL ? this.note(role, column, 'too-large') : value;
  }

  /** Days since 1970. */
  day(role: TableRole, column: TableColumn): number | null {
    if (this.isMissing(column)) return this.note(role, column, 'missing');
    if (!isDated(column)) {
      const serial = this.number(role, column);
      return serial === null ? null : dayOfSerial(serial);
    }
    const parts = datePartsOf(this.cell(column));
    const day =
      parts && dayOf(parts, column.profile.dayOrder === 'month-first' ? 'month-first' : 'day-first');
    return day ?? this.note(role, column, 'not-a-date');
  }

  /** 1 for an event, 0 for a censored time. */
  event(column: TableColumn, coding: ReadonlyMap<string, EventMeaning | null>): 0 | 1 | null {
    const means = coding.get(this.isMissing(column) ? BLANK : codeOf(this.cell(column)));
    if (this.isMissing(column) && !means) return this.note('event', column, 'missing');
    if (means === 'missing') return this.note('event', column, 'coded-missing');
    if (means === 'event') return 1;
    return means === 'censored' ? 0 : this.note('event', column, 'not-coded');
  }
}
