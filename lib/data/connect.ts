import { type Client, createClient } from '@libsql/client';
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

/** A connection for the statements of the table engine; it refuses to write too. */
export async function connectTables(file: string): Promise<Client> {
  const client = createClient({ url: `file:${file}` });
  await client.execute('PRAGMA query_only = ON');
  return client;
}
