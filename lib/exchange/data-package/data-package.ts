import { createHash } from 'node:crypto';
import { MOST_WORKBOOK_ROWS } from '@/lib/domain/download-formats';
import { csvRecord } from '../csv';
import { rowText } from '../row-stream';
import { type Sheet, workbook } from '../workbook';
import { aboutLines, type DataFacts } from './about-lines';
import { DICTIONARY_COLUMNS, dataDictionary, dictionaryLine } from './data-dictionary';
import { DATA_LICENCE } from './data-licence';
import type { DataTable } from './data-table';
import { packageDescriptor, type WrittenFile } from './package-descriptor';
import { zipped } from './zip-stream';

export interface DataPackageInput extends DataFacts {
  tables: readonly DataTable[];
}

/** Passes a text on, and notes under a name how long it was and its checksum. */
async function* noted(
  written: Map<string, WrittenFile>,
  name: string,
  text: AsyncIterable<string>,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const part of text) {
    hash.update(part);
    bytes += Buffer.byteLength(part);
    yield part;
  }
  written.set(name, { bytes, hash: `sha256:${hash.digest('hex')}` });
}

/** All tables as CSV files in one ZIP, with their dictionary; the same data give the same bytes. */
export function csvPackage(input: DataPackageInput): AsyncIterable<Uint8Array> {
  const dictionary = dataDictionary(input.tables);
  const folder = `sarcoma-evidence-${input.version}`;
  const written = new Map<string, WrittenFile>();
  function* descriptor() {
    yield `${JSON.stringify(packageDescriptor(input, dictionary, written), null, 2)}\n`;
  }
  const texts: [name: string, text: Iterable<string> | AsyncIterable<string>][] = [
    ['README.txt', [readme(input)]],
    [
      'data-dictionary.csv',
      [csvRecord(DICTIONARY_COLUMNS), ...dictionary.map((entry) => csvRecord(dictionaryLine(entry)))],
    ],
    ...input.tables.map(({ name, row, rows }): [string, AsyncIterable<string>] => [
      `${name}.csv`,
      noted(written, name, rowText('csv', row, rows(), '')),
    ]),
    // The last, since it has the checksums of the others.
    ['datapackage.json', descriptor()],
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
    'Files are UTF-8; for spreadsheet programs there is a workbook (XLSX) with the same tables. A text that a spreadsheet would take for a formula, a day or another number has an apostrophe in front.',
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
