import type { Connection } from './data-engine';
import { Prisma } from './generated/sqlite/client';

/** A table that can't be read as this program needs it. */
export class TableUnreadable extends Error {
  constructor(
    readonly table: string,
    cause: unknown,
  ) {
    super(`The table ${table} can’t be read`, { cause });
    this.name = 'TableUnreadable';
  }
}

/**
 * Reads a little of every table, and the mark of a finished build. That finds a database of another program, an older
 * schema, and a table that is damaged at either end, in a few milliseconds whatever its size. Whether each byte of a file is
 * what was written its seal says (file-seal.mjs).
 * @throws {TableUnreadable} @throws where there is no data version
 */
export async function proveDatabase({ client, probe }: Pick<Connection, 'client' | 'probe'>): Promise<void> {
  for (const table of Object.values(Prisma.ModelName)) {
    try {
      await probe(table);
    } catch (error) {
      if (unreachable(error)) throw error;
      throw new TableUnreadable(table, error);
    }
  }
  await client.dataVersion.findFirstOrThrow();
}

/** What says that no server of the database answers, which is not a fault of the data; else null. */
export function unreachable(error: unknown): Error | null {
  for (let at = error; at instanceof Error; at = at.cause) if (at.name === 'ServersUnreachable') return at;
  return null;
}
