import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Client, createClient } from '@libsql/client';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import type { Connection, DataEngine, DataId } from './data-engine';
import { sealOf } from './file-seal.mjs';
import { PrismaClient } from './generated/sqlite/client';
import { plainRowsClient } from './plain-rows';
import { fileStamp } from './present-stamp.mjs';
import { sqliteStore } from './table-engine/sqlite-engine';

/** A connection that refuses to write: the file is built by `seeds:load` and by nothing else. */
class ReadOnlyLibSql extends PrismaLibSql {
  readonly #file: string;

  constructor(file: string) {
    super({ url: `file:${file}` });
    this.#file = file;
  }

  override createClient() {
    return plainRowsClient(this.#file);
  }

  override async connect() {
    const connection = await super.connect();
    await connection.executeScript('PRAGMA query_only = ON;');
    return connection;
  }
}

/** Opens a database file for reading; it must exist. */
export const openFile = (file: string): PrismaClient =>
  new PrismaClient({ adapter: new ReadOnlyLibSql(file) });

/** The file that keeps a version of the data which a later build replaced, beside the present one. */
export const fileOfVersion = (version: string, present: string) =>
  path.join(path.dirname(present), 'versions', `${version}.db`);

async function openTables(file: string): Promise<Client> {
  const client = createClient({ url: `file:${file}` });
  await client.execute('PRAGMA query_only = ON');
  return client;
}

/** A larger file would keep readers waiting for seconds; `npm start` has looked at all of it. */
const LARGEST_CHECKED = 1 << 30;

/** Before anything is opened: the driver ends the process over some bytes that can't be text. */
async function proveSeal(file: string): Promise<void> {
  if (statSync(file).size > LARGEST_CHECKED) return;
  if ((await sealOf(file)) !== 'whole') throw new Error('The file is not as it was written');
}

async function connect({ at: file }: DataId): Promise<Connection> {
  await proveSeal(file);
  const client = openFile(file);
  const tables = await openTables(file).catch(async (error) => {
    await client.$disconnect();
    throw error;
  });
  return {
    client,
    tables: sqliteStore(tables),
    // The first and the last row: that finds a table whose pages are damaged at either end.
    async probe(table) {
      await client.$queryRawUnsafe(`SELECT * FROM "${table}" ORDER BY rowid LIMIT 1`);
      await client.$queryRawUnsafe(`SELECT * FROM "${table}" ORDER BY rowid DESC LIMIT 1`);
    },
    async close() {
      tables.close();
      await client.$disconnect();
    },
  };
}

/** Data in a file that `seeds:load` swaps by one rename; it is noticed by its inode, time and size. */
export function sqliteData(file: string): DataEngine {
  const dataIn = (at: string) => {
    const stamp = fileStamp(at);
    return stamp === null ? null : { stamp, at };
  };
  return {
    present: async () => dataIn(file),
    // Which file it is can be known only by looking at it again.
    named: () => null,
    async kept(version) {
      const kept = fileOfVersion(version, file);
      return existsSync(kept) ? dataIn(kept) : null;
    },
    connect,
  };
}
