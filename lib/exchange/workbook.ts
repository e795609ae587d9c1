import { unzipSync, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import type { z } from 'zod';
import { type CellValue, csvColumns } from './csv-columns';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Excel holds no longer text in a cell. */
const LONGEST_TEXT = 32_767;
/** Nothing a sheet shows is wider, in characters. */
const WIDEST = 48;
const NARROWEST = 6;
/** Rows whose texts say how wide a column is. */
const LOOKED_AT = 50;

/** One table of a workbook. */
export interface Sheet {
  /** At most 31 characters. */
  name: string;
  row: z.ZodType;
  rows: readonly unknown[];
}

/** What is to be known of the tables: lines of a name and a text, on a sheet of their own. */
export type About = readonly (readonly [name: string, text: string])[];

/**
 * Tables as an Office Open XML workbook (ECMA-376). Numbers and truth values are such; a text is marked as text, so that no
 * spreadsheet makes a day, a number or a formula of it, in whichever language it runs. The same rows give the same bytes.
 * @param date the day that the files within bear (ISO 8601), in place of the moment of writing
 */
export async function workbook(
  sheets: readonly Sheet[],
  about: About,
  date: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const written = await writeExcelFile([
    ...sheets.map(sheetOf),
    {
      sheet: 'about',
      data: about.map((line) => line.map(cellOf)),
      columns: [{ width: 18 }, { width: 2 * WIDEST }],
    },
  ]).toBuffer();
  return zipSync(unzipSync(written), { mtime: `${date}T00:00:00` });
}

function sheetOf({ name, row, rows }: Sheet) {
  const columns = csvColumns(row);
  const heads = columns.map((column) => ({ ...cellOf(column.name), fontWeight: 'bold' as const }));
  const cells = rows.map((one) => columns.map(({ contentOf }) => contentOf(one)));
  return {
    sheet: name,
    data: [heads, ...cells.map((line) => line.map(cellOf))],
    stickyRowsCount: 1,
    columns: columns.map((column, index) => ({
      width: widthFor(column.name, cells.slice(0, LOOKED_AT), index),
    })),
  };
}

/** "@" is the format of text; without it a spreadsheet reads a cell anew as soon as it is edited. */
const cellOf = (value: CellValue) =>
  typeof value === 'string'
    ? { value: value.slice(0, LONGEST_TEXT), type: String, format: '@' }
    : value === null
      ? null
      : { value };

/** A Han character is as wide as two letters. */
const widthOf = (text: string) => text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);

const widthFor = (name: string, lines: readonly CellValue[][], index: number) =>
  Math.min(
    WIDEST,
    Math.max(NARROWEST, widthOf(name), ...lines.map((line) => widthOf(String(line[index] ?? '')))) + 2,
  );
