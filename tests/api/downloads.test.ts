import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Client, createClient } from '@libsql/client';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ALL_LISTS } from '@/app/api/v1/_lists/all-lists';
import { GET as getFile } from '@/app/api/v1/downloads/[file]/route';
import { GET as getList } from '@/app/api/v1/downloads/route';
import { GET as getFacts } from '@/app/api/v1/facts/route';
import { EVERYTHING } from '@/lib/data/tables/ask-list';
import { useDatabase } from '../fixtures/built-database';
import { call, problemIn } from './call';

interface Listed {
  format: string;
  file: string;
  mediaType: string;
  bytes: number;
  sha256: string;
}

let cleanUp: () => void;
let listed: { dataVersion: string; data: Listed[] };
const contents = new Map<string, Uint8Array>();
let zip: Record<string, string> = {};

const download = (file: string, init: RequestInit = {}) =>
  call(getFile, `/downloads/${file}`, { params: { file }, ...init });

beforeAll(async () => {
  cleanUp = await useDatabase('real');
  listed = await (await call(getList, '/downloads')).json();
  for (const { format, file } of listed.data) {
    contents.set(format, new Uint8Array(await (await download(file)).arrayBuffer()));
  }
  zip = Object.fromEntries(
    Object.entries(unzipSync(contents.get('csv') ?? new Uint8Array())).map(([name, bytes]) => [
      path.basename(name),
      Buffer.from(bytes).toString('utf8'),
    ]),
  );
});
afterAll(() => cleanUp());

const records = (file: string): Record<string, string>[] =>
  parse(zip[file] ?? '', { columns: true, record_delimiter: '\r\n', relax_column_count: false });

describe('the files of the whole data set', () => {
  test('are listed with their true size and checksum', () => {
    expect(listed.data.map(({ format }) => format)).toEqual([
      'csv',
      'xlsx',
      'json',
      'sqlite',
      'n-quads',
      'fhir',
    ]);
    for (const { format, file, bytes, sha256 } of listed.data) {
      const content = contents.get(format) ?? new Uint8Array();
      expect(file).toContain(listed.dataVersion);
      expect(content.byteLength).toBe(bytes);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    }
  });

  test('come as attachments, also by the name of the latest, and not again where nothing changed', async () => {
    const response = await download('sarcoma-evidence-latest.json');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="sarcoma-evidence-${listed.dataVersion}.json"`,
    );
    const tag = response.headers.get('etag') ?? '';
    const again = await download('sarcoma-evidence-latest.json', { headers: { 'If-None-Match': tag } });
    expect(again.status).toBe(304);
  });

  test('are sent in parts, which together are the file', async () => {
    const [{ file, bytes } = { file: '', bytes: 0 }] = listed.data;
    const whole = await download(file);
    const tag = whole.headers.get('etag') ?? '';
    expect(whole.headers.get('accept-ranges')).toBe('bytes');
    expect(whole.headers.get('x-body-length')).toBe(String(bytes));
    expect(tag).not.toMatch(/^W/u);
    const part = async (range: string, more = {}) => download(file, { headers: { Range: range, ...more } });
    const first = await part('bytes=0-99');
    expect(first.status).toBe(206);
    expect(first.headers.get('content-range')).toBe(`bytes 0-99/${bytes}`);
    expect(first.headers.get('x-body-length')).toBe('100');
    const rest = await part('bytes=100-', { 'If-Range': tag });
    expect(rest.status).toBe(206);
    const joined = Buffer.concat([
      Buffer.from(await first.arrayBuffer()),
      Buffer.from(await rest.arrayBuffer()),
    ]);
    expect(joined.equals(Buffer.from(await whole.arrayBuffer()))).toBe(true);
    expect((await part('bytes=100-', { 'If-Range': '"of-another-version"' })).status).toBe(200);
    const none = await part(`bytes=${bytes}-`);
    expect(none.headers.get('content-range')).toBe(`bytes */${bytes}`);
    expect((await problemIn(none)).status).toBe(416);
  });

  test('of another version are not found, and the answer says which there are', async () => {
    const problem = await problemIn(await download('sarcoma-evidence-000000000000.json'));
    expect(problem).toMatchObject({ status: 404 });
    expect(problem.detail).toContain(listed.dataVersion);
  });
});

test('files name the site that gives them', async () => {
  const other = await call(getList, '/downloads', { headers: { Host: 'evidence.example.org' } });
  const { data, dataVersion } = await other.json();
  expect(dataVersion).toBe(listed.dataVersion);
  expect(data.map(({ file }: Listed) => file)).toEqual(listed.data.map(({ file }) => file));
  const of = (files: Listed[], format: string) => files.find((one) => one.format === format)?.sha256;
  for (const format of ['csv', 'n-quads', 'sqlite'])
    expect(of(data, format), format).not.toBe(of(listed.data, format));
}, 60_000);

describe('the CSV files', () => {
  test('hold every list of the API, each row of it', async () => {
    for (const { name, page } of ALL_LISTS) {
      const { total } = await page(EVERYTHING, { offset: 0, limit: 1 });
      expect(total, name).toBeGreaterThan(0);
      expect(records(`${name}.csv`), name).toHaveLength(total);
    }
    expect(records('tests.csv').length).toBeGreaterThan(5);
    expect(records('measurements.csv').length).toBeGreaterThan(0);
    expect(records('vocabulary.csv').length).toBeGreaterThan(300);
  });

  test('are strict: no byte order mark before the first name, as many cells in every record as in the head', () => {
    for (const [name, text] of Object.entries(zip).filter(([file]) => file.endsWith('.csv'))) {
      expect(text.codePointAt(0), name).not.toBe(0xfeff);
      expect(() => records(name), name).not.toThrow();
      expect(
        text.replaceAll('\r\n', '').replaceAll(/"(?:[^"]|"")*"/gu, ''),
        `${name}: bare line ends`,
      ).not.toMatch(/[\r\n]/u);
    }
  });

  test('start no formula in a spreadsheet', () => {
    for (const name of Object.keys(zip).filter((file) => file.endsWith('.csv'))) {
      for (const record of records(name)) {
        for (const cell of Object.values(record)) {
          if (!/^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu.test(cell))
            expect(cell, name).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
        }
      }
    }
  });

  test('hold nothing that a spreadsheet turns into a day, a time or another number', () => {
    const taken =
      /^(?:\d{1,4} ?[-/] ?\d{1,4}|\d+e\d+|0\d+|\d{16,}|\d+:\d+|(?:\d+ )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* ?\d+)$/iu;
    for (const name of Object.keys(zip).filter((file) => file.endsWith('.csv'))) {
      for (const record of records(name))
        for (const cell of Object.values(record)) expect(cell, name).not.toMatch(taken);
    }
  });

  test('are described column by column, in the dictionary and for programs', () => {
    const dictionary = records('data-dictionary.csv');
    const { resources, version } = JSON.parse(zip['datapackage.json'] ?? '{}') as {
      version: string;
      resources: {
        name: string;
        path: string;
        schema: { fields: { name: string; type: string; description: string }[] };
      }[];
    };
    expect(version).toBe(listed.dataVersion);
    const tables = Object.keys(zip).filter((file) => file.endsWith('.csv') && file !== 'data-dictionary.csv');
    expect(resources.map((resource) => resource.path).sort()).toEqual(tables.sort());
    for (const { name, path: file, schema } of resources) {
      const head = parse(zip[file] ?? '', { to: 1 })[0];
      expect(
        schema.fields.map((field) => field.name),
        name,
      ).toEqual(head);
      expect(dictionary.filter(({ table }) => table === name).map(({ column }) => column)).toEqual(head);
      for (const { description } of schema.fields) expect(description.length).toBeGreaterThan(3);
    }
  });

  test('hold values of the type that the description gives', () => {
    const { resources } = JSON.parse(zip['datapackage.json'] ?? '{}');
    const fits: Record<string, RegExp> = {
      integer: /^-?\d+$/u,
      number: /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/u,
      boolean: /^(?:TRUE|FALSE)$/u,
    };
    for (const { path: file, schema } of resources) {
      for (const record of records(file)) {
        for (const { name, type, constraints } of schema.fields) {
          const cell = record[name] ?? '';
          if (constraints?.required) expect(cell, `${file} ${name}`).not.toBe('');
          if (cell !== '' && fits[type]) expect(cell, `${file} ${name}`).toMatch(fits[type]);
        }
      }
    }
  });

  test('have the checksums and lengths that the package says, and keys', () => {
    const { resources, homepage } = JSON.parse(zip['datapackage.json'] ?? '{}');
    expect(homepage).toBe('http://localhost:3000/data');
    for (const { path: file, bytes, hash, schema } of resources) {
      const content = Buffer.from(zip[file] ?? '');
      expect(content.byteLength, file).toBe(bytes);
      expect(`sha256:${createHash('sha256').update(content).digest('hex')}`, file).toBe(hash);
      const keys = records(file).map((record) =>
        schema.primaryKey.map((name: string) => record[name]).join(' '),
      );
      expect(new Set(keys).size, file).toBe(keys.length);
    }
  });

  test('say times and characteristics one in a row, and nowhere else', () => {
    const times = records('patient-times.csv');
    expect(times.length).toBeGreaterThan(80);
    const death = times.find(({ study, patient }) => study === 'anlotinib-sts-2020' && patient !== '');
    expect(Number(death?.time)).toBeGreaterThan(0);
    expect(death?.event).toMatch(/^(?:TRUE|FALSE)$/u);
    const described = new Set(records('characteristics.csv').map(({ describes }) => describes));
    expect([...described].sort()).toEqual(['cohort', 'patient', 'regimen', 'study']);
    for (const file of ['patients.csv', 'cohorts.csv', 'regimens.csv']) {
      const [first = {}] = records(file);
      expect(Object.keys(first), file).not.toContain('characteristics');
      expect(Object.keys(first), file).not.toContain('times');
    }
  });

  test('have the same bytes for the same data', async () => {
    const again = new Uint8Array(await (await download('sarcoma-evidence-latest.csv.zip')).arrayBuffer());
    expect(Buffer.from(again).equals(Buffer.from(contents.get('csv') ?? []))).toBe(true);
  });
});

test('the JSON document says the same as the API', async () => {
  const whole = JSON.parse(new TextDecoder().decode(contents.get('json')));
  expect(whole.version).toBe(listed.dataVersion);
  const page = (await (await call(getFacts, '/facts?limit=200')).json()) as { data: { id: string }[] };
  const byId = new Map(whole.facts.map((fact: { id: string }) => [fact.id, fact]));
  for (const fact of page.data) expect(byId.get(fact.id)).toEqual(fact);
});

describe('the SQLite file', () => {
  let client: Client;
  const ask = async (sql: string) => (await client.execute(sql)).rows as unknown as Record<string, unknown>[];
  beforeAll(() => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'sqlite-download-')), 'copy.sqlite');
    writeFileSync(file, contents.get('sqlite') ?? '');
    client = createClient({ url: `file:${file}` });
  });
  afterAll(() => client.close());

  test('holds the tables of the CSV files with their columns, what is to be known of them, and nothing else', async () => {
    const files = Object.keys(zip).filter((file) => file.endsWith('.csv'));
    const found = await ask(`SELECT name, type FROM sqlite_schema WHERE name NOT LIKE 'sqlite_autoindex_%'`);
    expect(found.map(({ name }) => name).sort()).toEqual(
      ['about', ...files.map((file) => path.basename(file, '.csv'))].sort(),
    );
    for (const file of files) {
      const columns = await ask(`SELECT name FROM pragma_table_info('${path.basename(file, '.csv')}')`);
      const head = parse(zip[file] ?? '', { to: 1 })[0];
      expect(
        columns.map(({ name }) => name),
        file,
      ).toEqual(head);
    }
  });

  test('says of itself which data it holds, of when, on what terms, and where they are explained', async () => {
    const about = Object.fromEntries(
      (await ask('SELECT * FROM about')).map(({ name, value }) => [name, value]),
    );
    expect(about['data version']).toBe(listed.dataVersion);
    expect(about.licence).toContain('creativecommons.org/licenses/by/4.0');
    expect(about['how to cite']).toContain(listed.dataVersion);
    expect(about.built).toMatch(/^\d{4}-\d\d-\d\d$/u);
    expect(about.documentation).toBe('http://localhost:3000/en/data/api');
  });

  test('has the cells of the CSV files, numbers as numbers, texts without an apostrophe', async () => {
    for (const file of Object.keys(zip).filter((name) => name.endsWith('.csv'))) {
      const rows = await ask(`SELECT * FROM "${path.basename(file, '.csv')}"`);
      const texts = records(file);
      expect(rows.length, file).toBe(texts.length);
      for (const [at, row] of rows.entries()) {
        for (const [column, text] of Object.entries(texts[at] ?? {})) {
          const value = row[column] ?? '';
          const plain = text.replace(/^'/u, '');
          const isSame =
            typeof value === 'number'
              ? Number(plain) === Number(value.toPrecision(15)) ||
                (value === Number(plain === 'TRUE') && /^(?:TRUE|FALSE)$/u.test(plain))
              : value === plain;
          if (!isSame) expect(value, `${file} ${at} ${column}`).toBe(plain);
        }
      }
    }
    const [numbers] = await ask(
      `SELECT COUNT(*) AS many FROM facts WHERE typeof(value) IN ('integer', 'real')`,
    );
    expect(numbers?.many).toBeGreaterThan(500);
  });

  test('answers a question with its source by the keys that it declares', async () => {
    expect(await ask('PRAGMA foreign_key_check')).toEqual([]);
    const [found] = await ask(`
      SELECT outcomes.count, outcomes."of", facts.verbatim, studies."shortTitle.en" AS study
      FROM outcomes
      JOIN facts ON facts.id = outcomes.factId
      JOIN studies ON studies.slug = outcomes.study
      WHERE outcomes.study = 'tawbi-pembrolizumab-phase-2'
        AND outcomes.cohort = 'soft-tissue-sarcoma' AND outcomes.measure = 'objective-response'`);
    expect(found).toMatchObject({ count: 7, of: 40 });
    expect(found?.verbatim).toContain('7');
  });
});
