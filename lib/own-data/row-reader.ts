import { LARGEST_TOTAL } from './analysis-limits';
import type { Columns, Role } from './own-data-request';
import { type CommaMeaning, readEvent, readNumber } from './read-number';
import type { TableRecord } from './read-table';

/** Why a cell, or a row as a whole, can't be used. */
export type CellReason =
  | 'missing'
  | 'not-a-number'
  | 'unclear-comma'
  | 'negative'
  | 'not-an-event'
  | 'not-a-count'
  | 'not-positive'
  | 'too-large'
  | 'more-events-than-total'
  | 'limits-out-of-order'
  | 'no-error';

export interface CellProblem {
  role: Role;
  cell: string;
  reason: CellReason;
}

/** A row that can't be used, with everything that is wrong with it. */
export interface LeftOutRow {
  line: number;
  problems: CellProblem[];
}

/** Thrown away by every row: R, spreadsheets and people write nothing in these ways. */
const NOTHING = new Set(['', 'na', 'n/a', 'nan', 'null', '.', '-', '–', '—', '缺失', '无', '不详']);
/** Reads the cells of one row by role, and notes what is wrong. */
export class RowReader {
  readonly problems: CellProblem[] = [];

  constructor(
    private readonly record: TableRecord,
    private readonly columns: Columns,
    private readonly comma: CommaMeaning,
  ) {}

  get leftOut(): LeftOutRow {
    return { line: this.record.line, problems: this.problems };
  }

  has(role: Role): boolean {
    return typeof this.columns[role] === 'number';
  }

  note(role: Role, reason: CellReason): null {
    this.problems.push({ role, cell: this.cell(role), reason });
    return null;
  }

  private cell(role: Role): string {
    const index = this.columns[role];
    return typeof index === 'number' ? (this.record.cells[index] ?? '') : '';
  }

  isMissing(role: Role): boolean {
    return NOTHING.has(this.cell(role).toLowerCase());
  }

  text(role: Role): string | null {
    const cell = this.cell(role);
    return cell === '' ? this.note(role, 'missing') : cell;
  }

  number(role: Role): number | null {
    if (this.isMissing(role)) return this.note(role, 'missing');
    const value = readNumber(this.cell(role), this.comma);
    return typeof value === 'number' ? value : this.note(role, value);
  }

  nonNegative(role: Role): number | null {
    const value = this.number(role);
    // -0 is 0.
    return value === null ? null : value < 0 ? this.note(role, 'negative') : value + 0;
  }

  event(role: Role): 0 | 1 | null {
    if (this.isMissing(role)) return this.note(role, 'missing');
    return readEvent(this.cell(role)) ?? this.note(role, 'not-an-event');
  }

  count(role: Role, least: number): number | null {
    const value = this.nonNegative(role);
    if (value === null) return null;
    if (!Number.isInteger(value)) return this.note(role, 'not-a-count');
    if (value < least) return this.note(role, 'not-positive');
    return value > LARGEST_TOTAL ? this.note(role, 'too-large') : value;
  }
}
