import type { z } from 'zod';
import { BYTE_ORDER_MARK, csvCell, csvLine, csvNumber, csvRecord, csvText, csvTruth } from './csv';
import { type CsvColumn, csvColumns } from './csv-columns';
import { XLSX_TYPE } from './workbook';

export const LIST_FORMATS = ['json', 'csv', 'ndjson', 'xlsx'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];
export type FileFormat = Exclude<ListFormat, 'json'>;
export type StreamedFormat = Exclude<FileFormat, 'xlsx'>;

export const MEDIA_TYPES: Record<FileFormat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson; charset=utf-8',
  xlsx: XLSX_TYPE,
};

function cellOf(column: CsvColumn, row: unknown): string {
  const content = column.contentOf(row);
  if (content === null) return '';
  if (typeof content === 'boolean') return csvTruth(content);
  return typeof content === 'number' ? csvNumber(content) : csvCell(csvText(content));
}

const lineOf = (format: StreamedFormat, columns: readonly CsvColumn[], row: unknown) =>
  format === 'csv' ? csvLine(columns.map((column) => cellOf(column, row))) : `${JSON.stringify(row)}\n`;

/**
 * A list's rows as the text of a file, a chunk for each batch, so that a long list never stands in memory whole.
 * @param mark what stands before all else in CSV: for spreadsheets the byte order mark, which readers of data packages take
 * for a part of the first column's name
 */
export async function* rowText(
  format: StreamedFormat,
  schema: z.ZodType,
  batches: AsyncIterable<readonly unknown[]>,
  mark: string = BYTE_ORDER_MARK,
): AsyncGenerator<string> {
  const columns = csvColumns(schema);
  let head = format === 'csv' ? mark + csvRecord(columns.map(({ name }) => name)) : '';
  for await (const rows of batches) {
    yield head + rows.map((row) => lineOf(format, columns, row)).join('');
    head = '';
  }
  if (head !== '') yield head;
}

/** Text as a stream of UTF-8 that is produced only as fast as it is read; `first` was read before. */
export function streamOf(
  first: IteratorResult<string>,
  chunks: AsyncIterator<string>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let next: IteratorResult<string> | null = first;
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = next ?? (await chunks.next());
      next = null;
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await chunks.return?.();
    },
  });
}
