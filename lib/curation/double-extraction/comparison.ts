import type { PaperLocation } from '@/lib/domain/source';
import type { Names } from './fields';
import type { TablePair } from './match-tables';
import type { NamedKind, Path, Row, RowKind } from './row';

/** One side of a difference: what this extraction says there, and where that stands. */
export interface Side {
  /** Undefined where it says nothing. */
  value?: unknown;
  file: string;
  /** The row, or the field's place within it, whether the field is there or not. */
  path: Path;
  /** Set in a patient table, which has lines and columns. */
  csvLine?: number;
  /** Where the paper prints it. */
  locations: readonly PaperLocation[];
}

/**
 * `field`: both have the row and say different things in one field. `row`: only one has it, or each has it in another part of
 * its file. `place`: both have the row, and one names a further place. `cell`: a cell of a patient table.
 */
export type DifferenceKind = 'field' | 'row' | 'part' | 'place' | 'cell';

export interface Difference {
  /** Stable while both extractions stay as they are. */
  id: string;
  difference: DifferenceKind;
  kind: RowKind;
  /** What the row is about, for a reader. */
  about: string;
  /** The field; for a whole row its kind. */
  field: string;
  /** False for wording, names and quotations, of which the first extraction's stand unless decided otherwise. */
  isOpen: boolean;
  /** Absent where this extraction has no such row or place. */
  a?: Side;
  b?: Side;
  /** The rows that it is found in; none in a patient table. */
  rowA?: Row;
  rowB?: Row;
}

/** What was compared in one field. */
export interface FieldAgreement {
  field: string;
  group: 'data' | 'places' | 'words';
  agree: number;
  compared: number;
}

export interface RowCount {
  kind: RowKind;
  both: number;
  onlyA: number;
  onlyB: number;
}

export interface Pair {
  a: Row;
  b: Row;
}

/** What was taken for the same in both. */
export interface Alignment {
  pairs: Pair[];
  names: Names;
  tables: TablePair[];
}

export interface Comparison {
  rows: RowCount[];
  agreement: FieldAgreement[];
  differences: Difference[];
  /** Things that both have under different names. */
  names: { kind: NamedKind; a: string; b: string }[];
  alignment: Alignment;
}

/** What a comparison finds before its differences have ids. */
export type Found = Omit<Difference, 'id'>;

/** Where one row of each extraction is compared: differences go here, and what was compared. */
export interface CheckResults {
  differences: Found[];
  compared: { field: string; group: FieldAgreement['group']; isSame: boolean }[];
}
