import { z } from 'zod';

/** What a cell of a typed table holds. */
export type CellValue = string | number | boolean | null;

/** One column of a CSV file: its head, and a row's text in it. */
export interface CsvColumn {
  name: string;
  /** The fields that lead to its value, with their schemas; none where the row itself is the value. */
  path: { key: string; schema: z.ZodType }[];
  textOf: (row: unknown) => string;
  /** The same for a table whose cells have types: numbers and truth values stay what they are, an empty cell is null. */
  contentOf: (row: unknown) => CellValue;
}

/**
 * The columns of a row schema, in its order. An object inside a row becomes one column a field (`title.en`), a list
 * one cell with its items joined by "; ", in which a pair such as [first, last] is "first–last"; a pair by itself is two
 * columns (`lines.first`, `lines.last`), so that both are numbers; null is an empty cell.
 */
export function csvColumns(schema: z.ZodType): CsvColumn[] {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodTuple) return columnsOf(ENDS);
  if (inner instanceof z.ZodObject) return columnsOf(inner.shape as Record<string, z.ZodType>);
  const textOf = (value: unknown) => cellText(inner, value);
  const contentOf = (value: unknown) =>
    typeof value === 'number' || typeof value === 'boolean' ? value : textOf(value) || null;
  return [{ name: '', path: [], textOf, contentOf }];
}

/** The two of a pair, by their place in it. */
const ENDS = {
  first: z.int().describe('The first.'),
  last: z.int().describe('The last.'),
};

const columnsOf = (fields: Record<string, z.ZodType>): CsvColumn[] =>
  Object.entries(fields).flatMap(([key, field]) =>
    csvColumns(field).map((column) => ({
      name: column.name === '' ? key : `${key}.${column.name}`,
      path: [{ key, schema: field }, ...column.path],
      textOf: (row: unknown) => column.textOf(fieldOf(row, key)),
      contentOf: (row: unknown) => column.contentOf(fieldOf(row, key)),
    })),
  );

function fieldOf(row: unknown, key: string): unknown {
  if (row === null || row === undefined) return null;
  if (Array.isArray(row)) return row[key === 'first' ? 0 : 1];
  return (row as Record<string, unknown>)[key];
}

function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    return unwrapped(schema.unwrap() as z.ZodType);
  }
  return schema;
}

function cellText(schema: z.ZodType, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) {
    if (schema instanceof z.ZodTuple) return value.join('–');
    const items = schema instanceof z.ZodArray ? unwrapped(schema.element as z.ZodType) : z.unknown();
    return value
      .map((item) => (isPlainObject(item) ? objectText(items, item) : cellText(items, item)))
      .join('; ');
  }
  return String(value);
}

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object within a list: "measure age, value 61, unit years". What is null is left out. */
function objectText(schema: z.ZodType, value: Record<string, unknown>): string {
  return csvColumns(schema)
    .map(({ name, textOf }) => [name, textOf(value)] as const)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name} ${text}`)
    .join(', ');
}
