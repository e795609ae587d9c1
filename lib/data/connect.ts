import { PrismaLibSql } from '@prisma/adapter-libsql';
import { PrismaClient } from './generated/client';

/** A connection that refuses to write: the file is built by `seeds:load` and by nothing else. */
class ReadOnlyLibSql extends PrismaLibSql {
  override async connect() {
    const connection = await super.connect();
    await connection.executeScript('PRAGMA query_only = ON;');
    return connection;
  }
}

/** Opens a database file, which must exist. */
export function connect(file: string, { readOnly }: { readOnly: boolean }): PrismaClient {
  const url = `file:${file}`;
  return new PrismaClient({ adapter: readOnly ? new ReadOnlyLibSql({ url }) : new PrismaLibSql({ url }) });
}
