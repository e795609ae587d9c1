import { z } from 'zod';
import { csvTruth } from '../csv';
import { type CsvColumn, csvColumns } from '../csv-columns';
import type { DataTable } from './data-table';

export type ColumnType = 'string' | 'integer' | 'number' | 'boolean';

export interface DictionaryEntry {
  table: string;
  column: string;
  type: ColumnType;
  required: boolean;
  description: string;
  /** All values that it may have, where they are counted. */
  values: readonly string[] | null;
}

function typeOf(schema: z.ZodType): { type: ColumnType; required: boolean } {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    return { type: typeOf(schema.unwrap() as z.ZodType).type, required: false };
  }
  if (schema instanceof z.ZodNumber) return { type: schema.isInt ? 'integer' : 'number', required: true };
  if (schema instanceof z.ZodBoolean) return { type: 'boolean', required: true };
  return { type: 'string', required: !(schema instanceof z.ZodArray) };
}

/** The words of a schema that takes some words and no others. */
function wordsOf(schema: z.ZodType | undefined): readonly string[] | null {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return wordsOf(schema.unwrap() as z.ZodType);
  return schema instanceof z.ZodEnum ? schema.options.map(String) : null;
}

/** "Title, in our words. In English." – each step of the column's name says what it is. */
function meaningOf({ name, path }: CsvColumn, table: string): string {
  const meanings = path.map(({ schema }) => schema.description);
  if (meanings.length === 0 || meanings.includes(undefined)) {
    throw new Error(`The column ${name} of ${table} has no description`);
  }
  return meanings.join(' ');
}

/** What every column of the tables holds. @throws where one has no description */
export function dataDictionary(tables: readonly DataTable[]): DictionaryEntry[] {
  return tables.flatMap((table) =>
    csvColumns(table.row).map((column) => {
      const types = column.path.map(({ schema }) => typeOf(schema));
      return {
        table: table.name,
        column: column.name,
        type: types.at(-1)?.type ?? 'string',
        required: types.every(({ required }) => required),
        description: meaningOf(column, table.name),
        values: table.terms[column.name] ?? wordsOf(column.path.at(-1)?.schema),
      };
    }),
  );
}

/** The dictionary as a table. */
export const DICTIONARY_COLUMNS = ['table', 'column', 'type', 'required', 'description', 'values'] as const;
export const dictionaryLine = (entry: DictionaryEntry): string[] => [
  entry.table,
  entry.column,
  entry.type,
  csvTruth(entry.required),
  entry.description,
  (entry.values ?? []).join('; '),
];
