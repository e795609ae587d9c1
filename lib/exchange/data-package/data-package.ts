import { BYTE_ORDER_MARK, csvRecord } from '../csv';
import { rowText } from '../row-stream';
import { type DictionaryEntry, dataDictionary } from './data-dictionary';
import type { DataTable } from './data-table';
import { zipped } from './zip-stream';

export const DATA_LICENCE = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

export interface DataPackageInput {
  title: string;
  description: string;
  /** Version of the data, and the day on which it was published (ISO 8601). */
  version: string;
  date: string;
  /** How to cite it. */
  citation: string;
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

function readme({ title, description, version, date, citation, tables }: DataPackageInput): string {
  return [
    title,
    '',
    description,
    '',
    `Data version ${version}, published ${date}`,
    `Licence: ${DATA_LICENCE.title} (${DATA_LICENCE.path})`,
    `OncoTree codes: Memorial Sloan Kettering Cancer Center, ${DATA_LICENCE.title}`,
    '',
    'How to cite:',
    citation,
    '',
    'Tables:',
    ...tables.map(({ name, summary }) => `  ${name}.csv: ${summary}`),
    '',
    'data-dictionary.csv says what each column holds; datapackage.json says the same to programs.',
    'Files are UTF-8 with a byte order mark. A text that a spreadsheet would take for a formula, a day or another number has an apostrophe in front.',
    '',
  ].join('\r\n');
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
