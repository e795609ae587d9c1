import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MOST_WORKBOOK_ROWS } from '@/lib/domain/download-formats';
import { xlsxPackage } from '@/lib/exchange/data-package/data-package';
import { workbook } from '@/lib/exchange/workbook';

const row = z.strictObject({
  id: z.string(),
  size: z.number().nullable(),
  censored: z.boolean(),
  lines: z.tuple([z.number(), z.number()]),
});
/** What spreadsheets make days, numbers, formulas or errors of. */
const DELICATE = [
  '2/5',
  '10-12',
  '2018-06',
  '=1+1',
  '+7',
  '@a',
  '007',
  '1e5',
  'TRUE',
  '#N/A',
  ' a',
  '血管肉瘤 <&>"',
];
const rows = DELICATE.map((id, index) => ({
  id,
  size: index || null,
  censored: index > 3,
  lines: [1, index],
}));
const make = () => workbook([{ name: 'patients', row, rows }], [['version', '0123']], '2026-02-03');

describe('a workbook', () => {
  it('has numbers and truth values as such, and each text as it is', async () => {
    const [sheet, about] = await readExcelFile(Buffer.from(await make()), { trim: false });
    expect(sheet).toEqual({
      sheet: 'patients',
      data: [
        ['id', 'size', 'censored', 'lines.first', 'lines.last'],
        ...rows.map(({ id, size, censored, lines }) => [id, size, censored, ...lines]),
      ],
    });
    expect(about).toEqual({ sheet: 'about', data: [['version', '0123']] });
  });

  it('marks every text as text, so that it stays what it is when it is edited', async () => {
    const files = unzipSync(await make());
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const styles = strFromU8(files['xl/styles.xml'] ?? new Uint8Array());
    const [, formats = ''] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/su.exec(styles) ?? [];
    const [, textFormat] = /numFmtId="(\d+)" formatCode="@"/u.exec(styles) ?? [];
    const isText = [...formats.matchAll(/<xf ([^>]*)>/gu)].map(([, style = '']) =>
      style.includes(`numFmtId="${textFormat}"`),
    );
    const texts = [...sheet.matchAll(/<c r="[A-Z]+\d+"(?: s="(\d+)")? t="s">/gu)];
    expect(texts.length).toBeGreaterThan(DELICATE.length);
    expect(texts.filter(([, style]) => !isText[Number(style ?? 0)])).toEqual([]);
  });

  it('is the same, byte by byte, whenever it is written', async () => {
    const first = await make();
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(Buffer.from(await make()).equals(Buffer.from(first))).toBe(true);
  });
});

describe('the workbook of all tables', () => {
  const packageOf = (count: number) => {
    const keys = { primaryKey: ['id'], foreignKeys: [], terms: {} };
    const table = { name: 'patients', summary: 'Patients', row, ...keys, rows: () => batches(count) };
    async function* batches(left: number) {
      yield Array.from({ length: left }, () => rows[0]);
    }
    const facts = {
      title: 'a',
      description: 'b',
      version: '0123',
      date: '2026-02-03',
      citation: 'c',
      address: 'd',
    };
    return xlsxPackage({ ...facts, tables: [table] });
  };

  it('is made of as many rows as it may have, and not of more', async () => {
    expect(await packageOf(3)).toHaveLength(1);
    expect(await packageOf(MOST_WORKBOOK_ROWS + 1)).toBeNull();
  });
});
