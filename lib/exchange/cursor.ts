import { createHash } from 'node:crypto';

/** Where a walk through a list goes on, and what it belongs to. */
export interface CursorContext {
  dataVersion: string;
  /** Everything that decides which rows are listed in which order. */
  query: unknown;
}

const shortHash = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 12);

/** The cursor of the row at `position` (from 0). */
export function writeCursor(position: number, { dataVersion, query }: CursorContext): string {
  return Buffer.from(JSON.stringify([position, dataVersion, shortHash(query)])).toString('base64url');
}

export type CursorRead = { position: number } | { refused: string };

const START_AGAIN = 'Start again without cursor.';

/** The position that a cursor names, or why it can't be used and what to do. */
export function readCursor(cursor: string, { dataVersion, query }: CursorContext): CursorRead {
  const parts = parse(cursor);
  if (!parts) return { refused: `It is not a cursor of this API: copy page.next unchanged. ${START_AGAIN}` };
  if (parts.dataVersion !== dataVersion) {
    return {
      refused: `The data changed since the first page (${parts.dataVersion}, now ${dataVersion}). ${START_AGAIN}`,
    };
  }
  if (parts.queryHash !== shortHash(query)) {
    return {
      refused: `It belongs to another query: keep filters, q and sort as on the first page. ${START_AGAIN}`,
    };
  }
  return { position: parts.position };
}

function parse(cursor: string) {
  try {
    const bytes = Buffer.from(cursor, 'base64url');
    // Node skips what isn't base64url; such a cursor is not one that was handed out.
    if (bytes.toString('base64url') !== cursor) return null;
    const parts: unknown = JSON.parse(bytes.toString('utf8'));
    if (!Array.isArray(parts) || parts.length !== 3) return null;
    const [position, dataVersion, queryHash] = parts as unknown[];
    if (!Number.isSafeInteger(position) || (position as number) < 0) return null;
    if (typeof dataVersion !== 'string' || typeof queryHash !== 'string') return null;
    return { position: position as number, dataVersion, queryHash };
  } catch {
    return null;
  }
}
