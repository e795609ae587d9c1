import { MOST_WORKBOOK_ROWS } from '@/lib/domain/download-formats';
import { BYTE_ORDER_MARK, csvRecord } from '../csv';
import { rowText } from '../row-stream';
import { type Sheet, workbook } from '../workbook';
import { aboutLines, type DataFacts } from './about-lines';
import { type DictionaryEntry, dataDictionary } from './data-dictionary';
import { DATA_LICENCE } from './data-licence';
import type { DataTable } from './data-table';
import { zipped } from './zip-stream';

export interface DataPackageInput extends DataFacts {
  tables: readonly DataTable[];
}

/** Spreadsheets write line ends and formulas in their own ways; the tables say how theirs are written. */
const DIALECT = { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true };

/** The description of the tables as a Frictionless Data Package (datapackage.org, v1). */
export function packageDescriptor(input: DataPackageInput, dictionary: readonly DictionaryEntry[]) {
  return {
    profile: 'tabular-data-package',
    name: 'sarcoma-evidence',
    title: input.title,
    description: input.description,
    version: input.version,
    created: input.date,
    licenses: [DATA_LICENCE],
    resources: input.tables.map(({ name, summary }) => ({
      profile: 'tabular-data-resource',
      name,
      title: summary,
      path: `${name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: DIALECT,
      schema: {
        fields: dictionary
          .filter(({ table }) => table === name)
          .map(({ column, type, required, description }) => ({
            name: column,
            type,
            description,
            ...(required ? { constraints: { required } } : {}),
          })),
        missingValues: [''],
      },
    })),
  };
}

const DICTIONARY_COLUMNS = ['table', 'column', 'type', 'required', 'description'] as const;

/** All tables as CSV files in one ZIP, with their dictionary; the same data give the same bytes. */
export function csvPackage(input: DataPackageInput): AsyncIterable<Uint8Array> {
  const dictionary = dataDictionary(input.tables);
  const folder = `sarcoma-evidence-${input.version}`;
  const texts: [name: string, text: Iterable<string> | AsyncIterable<string>][] = [
    ['README.txt', [readme(input)]],
    ['datapackage.json', [`${JSON.stringify(packageDescriptor(input, dictionary), null, 2)}\n`]],
    [
      'data-dictionary.csv',
      [
        `${BYTE_ORDER_MARK}${csvRecord(DICTIONARY_COLUMNS)}`,
        ...dictionary.map((entry) => csvRecord(DICTIONARY_COLUMNS.map((name) => String(entry[name])))),
      ],
    ],
    ...input.tables.map(({ name, row, rows }): [string, AsyncIterable<string>] => [
      `${name}.csv`,
      rowText('csv', row, rows()),
    ]),
  ];
  // The day of the release in place of the moment of the download, so that the checksum stays.
  return zipped(
    texts.map(([name, text]) => ({ name: `${folder}/${name}`, text })),
    input.date,
  );
}

function readme({ tables, ...facts }: DataPackageInput): string {
  return [
    ...aboutLines(facts).map(([name, text]) => `${name}: ${text}`),
    '',
    'Tables:',
    ...tables.map(({ name, summary }) => `  ${name}.csv: ${summary}`),
    '',
    'data-dictionary.csv says what each column holds; datapackage.json says the same to programs.',
    'Files are UTF-8 with a byte order mark. A text that a spreadsheet would take for a formula, a day or another number has an apostrophe in front.',
    '',
  ].join('\r\n');
}

/** All tables as one workbook, a sheet each; null where they hold more rows than one may have. */
export async function xlsxPackage(input: DataPackageInput): Promise<Uint8Array[] | null> {
  const sheets: Sheet[] = [];
  let count = 0;
  for (const { name, row, rows } of input.tables) {
    const all: unknown[] = [];
    for await (const some of rows()) {
      count += some.length;
      if (count > MOST_WORKBOOK_ROWS) return null;
      all.push(...some);
    }
    sheets.push({ name, row, rows: all });
  }
  const summaries = input.tables.map(({ name, summary }) => [name, summary] as const);
  return [await workbook(sheets, [...aboutLines(input), ...summaries], input.date)];
}

/** All tables as one JSON document. */
export async function* jsonPackage(input: DataPackageInput): AsyncGenerator<string> {
  const { title, description, version, date, citation, tables } = input;
  const head = JSON.stringify({ title, description, version, date, licence: DATA_LICENCE, citation });
  yield head.slice(0, -1);
  for (const { name, rows } of tables) {
    yield `,${JSON.stringify(name)}:[`;
    let comma = '';
    for await (const some of rows()) {
      if (some.length === 0) continue;
      yield `${comma}${some.map((row) => JSON.stringify(row)).join(',')}`;
      comma = ',';
    }
    yield ']';
  }
  yield '}';
}
