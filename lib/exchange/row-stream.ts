import type { z } from 'zod';
import { BYTE_ORDER_MARK, csvRecord } from './csv';
import { csvColumns } from './csv-columns';

export const LIST_FORMATS = ['json', 'csv', 'ndjson'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];
export type StreamedFormat = Exclude<ListFormat, 'json'>;

export const MEDIA_TYPES: Record<StreamedFormat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson; charset=utf-8',
};

/** Rows are written some at a time, so that a long list neither waits for its end nor stands in memory as text. */
const ROWS_A_CHUNK = 200;

/** A list's rows as the text of a file, chunk by chunk. */
export function* rowText(
  format: StreamedFormat,
  schema: z.ZodType,
  rows: Iterable<unknown>,
): Generator<string> {
  const columns = csvColumns(schema);
  const textOf: Record<StreamedFormat, (row: unknown) => string> = {
    csv: (row) => csvRecord(columns.map((column) => column.textOf(row))),
    ndjson: (row) => `${JSON.stringify(row)}\n`,
  };
  let chunk = format === 'csv' ? BYTE_ORDER_MARK + csvRecord(columns.map(({ name }) => name)) : '';
  let waiting = 0;
  for (const row of rows) {
    chunk += textOf[format](row);
    waiting += 1;
    if (waiting === ROWS_A_CHUNK) {
      yield chunk;
      chunk = '';
      waiting = 0;
    }
  }
  if (chunk !== '') yield chunk;
}

/** Text as a stream of UTF-8 that is produced only as fast as it is read. */
export function streamOf(chunks: Iterator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      const { value, done } = chunks.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}
