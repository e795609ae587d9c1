import { z } from 'zod';
import type { PlainTable } from '@/lib/data/write-plain-tables';
import { type CellValue, type CsvColumn, csvColumns } from '../csv-columns';
import { aboutLines } from './about-lines';
import { DICTIONARY_COLUMNS, dataDictionary, dictionaryLine } from './data-dictionary';
import type { DataPackageInput } from './data-package';

/** What kinds of values a column of a table of a database takes; text and numbers where it may hold either. */
const SQL_TYPES = {
  string: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'BOOLEAN',
  any: '',
} as const;

/** All tables for a database: with the names and columns of the CSV files, and what is to be known of them as a table of its own. */
export function tablesForDatabase(input: DataPackageInput, built: string): PlainTable[] {
  const dictionary = dataDictionary(input.tables);
  const named = (name: string, type: keyof typeof SQL_TYPES = 'string', required = false) => ({
    name,
    type: SQL_TYPES[type],
    required,
  });
  const fixed = (name: string, columns: PlainTable['columns'], rows: readonly (readonly CellValue[])[]) => ({
    name,
    columns,
    primaryKey: columns.filter(({ required }) => required).map((column) => column.name),
    foreignKeys: [],
    rows: async function* () {
      yield rows;
    },
  });
  return [
    fixed('about', [named('name', 'string', true), named('value')], [...aboutLines(input), ['built', built]]),
    ...input.tables.map(({ name, row, primaryKey, foreignKeys, rows }) => {
      const cells = csvColumns(row);
      return {
        name,
        columns: dictionary
          .filter(({ table }) => table === name)
          .map(({ column, type, required }, at) =>
            named(column, isMixed(cells[at]) ? 'any' : type, required || primaryKey.includes(column)),
          ),
        primaryKey,
        foreignKeys,
        rows: async function* () {
          for await (const some of rows())
            yield some.map((one) => cells.map(({ contentOf }) => contentOf(one)));
        },
      };
    }),
    fixed(
      'data-dictionary',
      DICTIONARY_COLUMNS.map((name) => named(name, 'string', name === 'table' || name === 'column')),
      dictionary.map(dictionaryLine),
    ),
  ];
}

const isMixed = (column: CsvColumn | undefined) => {
  const schema = column?.path.at(-1)?.schema;
  const inner = schema instanceof z.ZodNullable ? schema.unwrap() : schema;
  return inner instanceof z.ZodUnion;
};
