import { analyseTable } from './analyse-own-data';
import { decodeFile } from './decode-file';
import { describeReading } from './describe-reading';
import { DEFAULT_OPTIONS } from './own-data-request';
import { readOwnTable, tableRequest } from './reading/read-own-table';
import type { TableRequestBody } from './table-request';

/**
 * Reads a table, and analyses it where nothing is open. By the same functions as the page.
 *
 * @throws RangeError where the file holds no text, a name fits several columns or none, or numbers can't be computed with
 */
export function answerTable(body: TableRequestBody) {
  const text = body.text ?? textOfFile(body.base64 ?? '');
  const plain = tableRequest(text, { header: body.header ?? null });
  const named = body.roles || body.formats ? readOwnTable(plain).columns : [];
  const reading = readOwnTable({
    ...plain,
    roles: byIndex(body.roles ?? {}, named),
    coding: body.coding ?? {},
    formats: byIndex(body.formats ?? {}, named),
    leaveOut: body.leaveOut ?? false,
    independent: body.independent ?? false,
    ratio: body.ratio ?? null,
  });
  const described = describeReading(reading, body.locale ?? 'en');
  if (!reading.data) return described;
  const options = {
    ...DEFAULT_OPTIONS,
    ...(body.confidenceLevel !== undefined && { confidenceLevel: body.confidenceLevel }),
    ...(body.measure !== undefined && { measure: body.measure }),
  };
  return { ...described, result: analyseTable(reading.data, options).result.analysis };
}

function textOfFile(base64: string): string {
  const decoded = decodeFile(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
  if ('text' in decoded) return decoded.text;
  throw new RangeError(
    decoded.problem === 'workbook' ? 'base64 is a workbook; save the sheet as CSV' : 'base64 holds no text',
  );
}

/** Keys that are numbers are indices, others names. */
function byIndex<Value>(
  given: Readonly<Record<string, Value>>,
  columns: readonly { index: number; name: string }[],
): Record<number, Value> {
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => {
      if (/^\d+$/u.test(key) && Number(key) < columns.length) return [Number(key), value];
      const fitting = columns.filter(({ name }) => name === key);
      const [column] = fitting;
      if (!column || fitting.length > 1) {
        throw new RangeError(
          column ? `several columns are called "${key}": name them by index` : `there is no column "${key}"`,
        );
      }
      return [column.index, value];
    }),
  );
}
