import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { csvCell, csvNumber, csvRecord, csvText } from '@/lib/exchange/csv';
import { csvColumns } from '@/lib/exchange/csv-columns';
import { rowText } from '@/lib/exchange/row-stream';

test('cells with commas, quotes and line ends are quoted as RFC 4180 says', () => {
  expect(csvRecord(['plain', 'a,b', 'say "x"', 'two\nlines', ''])).toBe(
    'plain,"a,b","say ""x""","two\nlines",\r\n',
  );
});

test('a cell that a spreadsheet would run as a formula gets an apostrophe', () => {
  for (const text of ['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\tx', '＝1', '-']) {
    expect(csvCell(text)).toBe(`'${text}`);
  }
  expect(csvCell('\r=1')).toBe(`"'\r=1"`);
  expect(csvCell('=HYPERLINK("x")')).toBe(`"'=HYPERLINK(""x"")"`);
});

test('a plain number stays as it is, whatever its sign', () => {
  for (const text of ['-1.5', '+3', '0.05', '-1e-7']) expect(csvCell(text)).toBe(text);
});

test.each([
  ...[
    '2/5',
    '10-12',
    '10/23',
    '2018-06',
    'January 2010',
    'Mar-1',
    '1 Mar',
    '12:30',
    '007',
    '(5)',
    '3/4/2019',
  ],
  ...['12345678901234567', 'MARCH1'],
])('a cell that a spreadsheet would turn into another thing gets an apostrophe: %s', (text) => {
  expect(csvCell(text)).toBe(`'${text}`);
});

test.each([
  '10–12',
  '2020-03-31',
  '5',
  '-1.5',
  '0.25',
  '1e-7',
  'phase-1',
  '10/23 (43 %)',
  'a1b2',
  'anlotinib-01',
])('a cell that a spreadsheet leaves alone stays as it is: %s', (text) => {
  expect(csvCell(text)).toBe(text);
});

test('whatever the cells hold, a CSV reader gets them back, save for the apostrophe', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 6 }), (cells) => {
      const [read] = parse(csvRecord(cells), { relax_column_count: true }) as string[][];
      expect(read?.map((cell, index) => (cells[index] === cell ? cell : cell.replace(/^'/u, '')))).toEqual(
        cells,
      );
    }),
  );
});

const row = z.strictObject({
  id: z.string(),
  title: z.strictObject({ en: z.string(), zh: z.string() }).nullable(),
  value: z.number().nullable(),
  lines: z.tuple([z.int(), z.int()]),
  alsoAt: z.array(z.tuple([z.int(), z.int()])),
  tags: z.array(z.string()),
  times: z.array(z.strictObject({ endpoint: z.string(), event: z.boolean(), unit: z.string().nullable() })),
});

test('nested values have one column a field, lists one cell, pairs two columns and in lists a dash', () => {
  const value = {
    id: 'a',
    title: { en: 'Sarcoma', zh: '肉瘤' },
    value: 0,
    lines: [3, 5],
    alsoAt: [
      [7, 7],
      [9, 10],
    ],
    tags: ['x', 'y'],
    times: [
      { endpoint: 'os', event: false, unit: null },
      { endpoint: 'pfs', event: true, unit: 'months' },
    ],
  };
  const columns = csvColumns(row);
  expect(columns.map(({ name }) => name)).toEqual([
    'id',
    'title.en',
    'title.zh',
    'value',
    'lines.first',
    'lines.last',
    'alsoAt',
    'tags',
    'times',
  ]);
  expect(columns.map(({ textOf }) => textOf(value))).toEqual([
    'a',
    'Sarcoma',
    '肉瘤',
    '0',
    '3',
    '5',
    '7–7; 9–10',
    'x; y',
    'endpoint os, event false; endpoint pfs, event true, unit months',
  ]);
});

test('null is an empty cell in every column that it stands for', () => {
  const columns = csvColumns(row);
  const value = { id: 'a', title: null, value: null, lines: [1, 1], alsoAt: [], tags: [], times: [] };
  expect(columns.map(({ textOf }) => textOf(value))).toEqual(['a', '', '', '', '1', '1', '', '', '']);
});

async function* batchesOf<Item>(items: readonly Item[], size = 400) {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

async function chunksOf(chunks: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return all;
}

test('a file starts with the byte order mark and its head, and holds every row of a long list', async () => {
  const schema = z.strictObject({ n: z.number(), name: z.string() });
  const rows = Array.from({ length: 1001 }, (_, n) => ({ n, name: '肉瘤' }));
  const chunks = await chunksOf(rowText('csv', schema, batchesOf(rows)));
  // A chunk for each batch: no more of a list stands in memory.
  expect(chunks).toHaveLength(3);
  expect(chunks.join('')).toBe(`\uFEFFn,name\r\n${rows.map(({ n, name }) => `${n},${name}\r\n`).join('')}`);
  expect(chunks[0]?.startsWith('\uFEFFn,name\r\n0,肉瘤\r\n')).toBe(true);
  expect(parse(chunks.join(''), { bom: true, columns: true })).toHaveLength(1001);
});

test('an empty list is a head in CSV and nothing in NDJSON', async () => {
  const schema = z.strictObject({ n: z.number() });
  expect((await chunksOf(rowText('csv', schema, batchesOf([])))).join('')).toBe('\uFEFFn\r\n');
  expect((await chunksOf(rowText('ndjson', schema, batchesOf([])))).join('')).toBe('');
});

test('a number has no digit that a spreadsheet loses, and none is read as thousands', () => {
  const numbers: [number, string][] = [
    [14, '14'],
    [0.5, '0.5'],
    [22.742085458992868, '22.7420854589929'],
    [8.627, '8.6270'],
    [-0.029, '-0.0290'],
    [1234.567, '1234.567'],
    [12000, '12000'],
  ];
  for (const [number, text] of numbers) expect(csvNumber(number)).toBe(text);
  expect(csvText('8.627')).toBe("'8.627");
  expect(csvText('8.62')).toBe('8.62');
});

test('a percentage is a text, and stays one', () => {
  expect(csvRecord(['20 %', '67.8%', '-3 %', '20 % of 5'])).toBe("'20 %,'67.8%,'-3 %,20 % of 5\r\n");
});
