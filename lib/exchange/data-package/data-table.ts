import type { z } from 'zod';

/** One table of a download: its name, what a row is, its schema, and its rows in batches. */
export interface DataTable {
  name: string;
  summary: string;
  row: z.ZodObject;
  rows: () => AsyncIterable<readonly unknown[]>;
}
