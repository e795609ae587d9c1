import { closeSync, fsyncSync, openSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { withClient } from '../database';
import { sealFile } from '../file-seal.mjs';
import { openFile } from '../sqlite-data';
import { SQLITE_TEXT_INDEX } from '../table-engine/sqlite-schema';
import type { NewDatabase } from './new-database';
import { SqliteSink } from './sqlite-sink';

/** What makes the tables of an empty database; generated from schema.prisma. */
const SCHEMA = path.join('prisma', 'evidence.sqlite.sql');

function flush(file: string) {
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}

/** The evidence database as a file that is being built. */
export class SqliteFile implements Omit<NewDatabase, 'swapIn'> {
  private readonly sink: SqliteSink;

  /** @param path where it is built; nothing may be there */
  constructor(
    readonly path: string,
    sources: string,
  ) {
    this.sink = new SqliteSink(path, readFileSync(SCHEMA, 'utf8'));
    this.sink.exec('CREATE TABLE "_evidence_build" ("sources" TEXT NOT NULL)');
    this.sink.insert('_evidence_build', ['sources'], [[sources]]);
  }

  insert(table: string, columns: readonly string[], rows: readonly (readonly unknown[])[]): void {
    this.sink.insert(table, columns, rows);
  }

  finishTables(): void {
    this.sink.finishTables();
  }

  async reading<T>(work: () => Promise<T>): Promise<T> {
    const client = openFile(this.path);
    try {
      return await withClient(client, work);
    } finally {
      await client.$disconnect();
    }
  }

  async finishLists(): Promise<void> {
    this.sink.finishLists(SQLITE_TEXT_INDEX);
    this.sink.close();
    await sealFile(this.path);
    flush(this.path);
  }

  discard(): void {
    this.sink.close();
    rmSync(this.path, { force: true });
  }
}
