import type { TableRecord } from './table-record';
import type { Phrase } from './table-roles';

/** What a column is for sure, since it was cut out of cells that hold several figures. */
export type ColumnHint = 'count' | 'total' | 'percent' | 'effect' | 'lower' | 'upper' | 'section';

/** A table set right: names above, one record a row below. */
export interface Grid {
  names: string[] | null;
  hints: (ColumnHint | null)[];
  rows: TableRecord[];
  width: number;
  /** What was done to set it right. */
  notes: Phrase[];
  /** Lines that are no data: a heading, a repeated row of names, a remark below. */
  noData: { line: number; reason: string; cell: string }[];
}
