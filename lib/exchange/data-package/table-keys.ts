import type { z } from 'zod';
import type { DataTable, ForeignKey } from './data-table';

/** What a column of a name leads to, in whatever table it stands; what leads furthest first. */
const LEADS_TO: readonly ForeignKey[] = [
  { columns: ['study', 'patient'], table: 'patients', references: ['study', 'slug'] },
  { columns: ['study', 'cohort'], table: 'cohorts', references: ['study', 'slug'] },
  { columns: ['paper'], table: 'papers', references: ['slug'] },
  { columns: ['study'], table: 'studies', references: ['slug'] },
  { columns: ['drug'], table: 'drugs', references: ['slug'] },
  { columns: ['tumour'], table: 'tumours', references: ['slug'] },
  { columns: ['factId'], table: 'facts', references: ['id'] },
  { columns: ['sizeFactId'], table: 'facts', references: ['id'] },
];

/** A tumour is a kind of another. */
const OF_TABLE: Readonly<Record<string, readonly ForeignKey[]>> = {
  tumours: [{ columns: ['parent'], table: 'tumours', references: ['slug'] }],
};

const isEmptyable = (schema: z.ZodType | undefined) => schema?.safeParse(null).success ?? true;

/**
 * Keys of a table by the names of its columns. Where one of two columns may be empty the pair is no key: readers differ in
 * what they make of half a key. A column is in one key, the one that says most (a patient is of a cohort, which is of a
 * study): some readers put what a key leads to in the place of its columns.
 */
export function keysOf(name: string, row: z.ZodObject): Pick<DataTable, 'primaryKey' | 'foreignKeys'> {
  const fields = row.shape as Record<string, z.ZodType>;
  const foreignKeys: ForeignKey[] = [];
  const isFree = (column: string) => !foreignKeys.some(({ columns }) => columns.includes(column));
  for (const key of [...LEADS_TO, ...(OF_TABLE[name] ?? [])]) {
    const { columns } = key;
    const isWhole = columns.length === 1 || !columns.some((column) => isEmptyable(fields[column]));
    const isHere = columns.every((column) => Object.hasOwn(fields, column));
    if (isHere && isWhole && columns.every(isFree)) foreignKeys.push(key);
  }
  const primaryKey = [['id', 'slug'].find((column) => Object.hasOwn(fields, column)) ?? 'factId'];
  return { primaryKey, foreignKeys };
}
