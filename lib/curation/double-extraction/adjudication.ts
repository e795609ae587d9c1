import type { Edit } from './edit';
import type { NamedKind } from './row';

/** What is decided of a difference: one side's, or a value that neither has. */
export type Take = { side: 'a' | 'b' } | { value: unknown };

/** One change of a patient table of the first extraction; `file` is its CSV. */
export type TableEdit =
  | { op: 'set-cell'; file: string; csvLine: number; column: string; value: string }
  | { op: 'remove-row'; file: string; csvLine: number }
  | { op: 'add-row'; file: string; cells: Record<string, string> }
  /** `cells` by the line of the CSV. */
  | { op: 'add-column'; file: string; column: string; cells: ReadonlyMap<number, string> }
  /** A whole table of the second extraction, with its patients renamed. */
  | { op: 'copy-table'; from: string; name: string; patients: ReadonlyMap<string, string> };

export interface Adjudication {
  /** Changes of the first extraction's file. */
  edits: Edit[];
  /** Changes of its patient tables. */
  tables: TableEdit[];
  /** Decisions that can't be carried out. */
  problems: { id: string; message: string }[];
}

/** Local names for what comes over from the second extraction. */
export type Resolve = (kind: NamedKind, name: string) => string;
