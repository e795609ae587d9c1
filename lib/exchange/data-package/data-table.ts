import type { z } from 'zod';

/** Columns whose values are found in columns of another table, or of the same. */
export interface ForeignKey {
  columns: readonly string[];
  table: string;
  references: readonly string[];
}

/** One table of a download: its name, what a row is, its schema, and its rows in batches. */
export interface DataTable {
  name: string;
  summary: string;
  row: z.ZodObject;
  /** Columns whose values together no other row has. */
  primaryKey: readonly string[];
  foreignKeys: readonly ForeignKey[];
  /** Of columns that hold terms of a vocabulary: their slugs. */
  terms: Readonly<Record<string, readonly string[]>>;
  rows: () => AsyncIterable<readonly unknown[]>;
}
