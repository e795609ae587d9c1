export interface TableRecord {
  /** Line of the pasted text on which the record starts, from 1. */
  line: number;
  cells: string[];
}
