import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GET as getFile } from '@/app/api/v1/downloads/[file]/route';
import { useDatabase } from '../fixtures/built-database';
import { hasLibreOffice, LibreOffice } from '../fixtures/libre-office';
import { call } from './call';

const reason = hasLibreOffice ? '' : ' (skipped: no soffice)';

/** Truth values in capitals, as a spreadsheet of the language writes them; the point in a number. */
const LOCALES = [
  { locale: 'en-US', truth: ['TRUE', 'FALSE'], point: '.' },
  { locale: 'de-DE', truth: ['WAHR', 'FALSCH'], point: ',' },
  { locale: 'zh-CN', truth: ['TRUE', 'FALSE'], point: '.' },
  { locale: 'fr-FR', truth: ['VRAI', 'FAUX'], point: ',' },
];

const rowsOf = (text: string) =>
  parse(text, { bom: true, relax_column_count: true }) as unknown as string[][];

describe.skipIf(!hasLibreOffice)(`files opened and saved by LibreOffice${reason}`, () => {
  let cleanUp: () => void;
  let folder: string;
  const files: string[] = [];
  const written = new Map<string, string>();
  let workbook: Buffer;

  const download = async (file: string) =>
    Buffer.from(await (await call(getFile, `/downloads/${file}`, { params: { file } })).arrayBuffer());

  beforeAll(async () => {
    cleanUp = await useDatabase('real');
    folder = mkdtempSync(path.join(tmpdir(), 'spreadsheets-'));
    for (const [name, bytes] of Object.entries(
      unzipSync(await download('sarcoma-evidence-latest.csv.zip')),
    ).filter(([one]) => one.endsWith('.csv'))) {
      files.push(path.join(folder, path.basename(name)));
      writeFileSync(files.at(-1) ?? '', bytes);
      written.set(path.basename(name), Buffer.from(bytes).toString('utf8'));
    }
    workbook = await download('sarcoma-evidence-latest.xlsx');
    writeFileSync(path.join(folder, 'all.xlsx'), workbook);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
    cleanUp();
  });

  test.each(LOCALES)(
    'in $locale no cell of a CSV file is other than its text',
    ({ locale }) => {
      const office = new LibreOffice(locale);
      const reopened = office.reopenCsv(files);
      office.close();
      const changed: string[] = [];
      for (const [name, text] of written) {
        const [head = [], ...rows] = rowsOf(text);
        const [, ...after] = rowsOf(reopened.get(name) ?? '');
        expect(after.length, name).toBe(rows.length);
        for (const [at, row] of rows.entries())
          for (const [column, cell] of row.entries()) {
            const now = after[at]?.[column] ?? '';
            // The zero that guards against thousands is shown by those who need no guard as any number is.
            const isNumber = /\.\d{3}0$/u.test(cell) && `${now}0` === cell;
            if (now !== cell && !isNumber) changed.push(`${name} ${head[column]}: ${cell} → ${now}`);
          }
      }
      expect(changed).toEqual([]);
    },
    60_000,
  );

  test.each(LOCALES)(
    'in $locale no cell of the workbook is other than its value',
    async ({ locale, truth, point }) => {
      const office = new LibreOffice(locale);
      const reopened = office.reopenWorkbook(path.join(folder, 'all.xlsx'));
      office.close();
      const sheets = await readExcelFile(workbook, { trim: false });
      expect(sheets.length).toBeGreaterThan(20);
      const changed: string[] = [];
      const isSame = (value: unknown, now: string) => {
        if (typeof value === 'number') {
          const number = Number(now.replace(point, '.'));
          return Math.abs(number - value) <= 1e-14 * Math.abs(value);
        }
        if (typeof value === 'boolean') return now === truth[value ? 0 : 1];
        // A line end within a cell is one line feed there.
        return now === String(value ?? '').replaceAll('\r\n', '\n');
      };
      for (const { sheet, data } of sheets) {
        const after = rowsOf(reopened.get(`all-${sheet}.csv`) ?? '');
        expect(after.length, sheet).toBe(data.length);
        for (const [at, row] of data.entries())
          for (const [column, value] of row.entries()) {
            const now = after[at]?.[column] ?? '';
            if (!isSame(value, now)) changed.push(`${sheet} ${data[0]?.[column]}: ${value} → ${now}`);
          }
      }
      expect(changed).toEqual([]);
    },
    60_000,
  );
});
