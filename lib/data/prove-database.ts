import { Prisma, type PrismaClient } from './generated/client';

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
 * Reads the first and the last row of every table, and the mark of a finished build. That finds a file of another
 * program, an older schema, one that was cut off, and a table whose pages are damaged at either end, in a few
 * milliseconds whatever its size; `PRAGMA quick_check` would read all of it.
 * @throws {TableUnreadable} @throws where there is no data version
 */
export async function proveDatabase(client: PrismaClient): Promise<void> {
  for (const table of Object.values(Prisma.ModelName)) {
    try {
      await client.$queryRawUnsafe(`SELECT * FROM "${table}" ORDER BY rowid LIMIT 1`);
      await client.$queryRawUnsafe(`SELECT * FROM "${table}" ORDER BY rowid DESC LIMIT 1`);
    } catch (error) {
      throw new TableUnreadable(table, error);
    }
  }
  await client.dataVersion.findFirstOrThrow();
}
