import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Client } from 'pg';
import { READER } from '../postgres/server.mjs';
import type { NewDatabase } from './new-database';
import { clearUnfinished, dropSchema, makePresent, newSchema, setUp } from './postgres-builds';
import { PostgresSink } from './postgres-sink';
import { SqliteFile } from './sqlite-file';

/** What makes the tables of an empty schema; generated from schema.prisma. */
const SCHEMA = path.join('prisma', 'evidence.postgresql.sql');

/**
 * A schema that is being filled. All rows also go into an SQLite file, from which the lists are made as they are
 * everywhere.
 */
export class PostgresBuild implements NewDatabase {
  private constructor(
    private readonly client: Client,
    private readonly schema: string,
    private readonly sources: string,
    private readonly sink: PostgresSink,
    private readonly file: SqliteFile,
  ) {}

  /** @param client connected as one who may make schemas; it is closed at the end */
  static async begin(client: Client, sources: string): Promise<PostgresBuild> {
    const schema = newSchema();
    // Safe on disk it has to be only when it is swapped in.
    await client.query('SET synchronous_commit = off');
    await setUp(client);
    await clearUnfinished(client);
    await client.query(`CREATE SCHEMA "${schema}"`);
    const { rows } = await client.query(
      `SELECT n.nspname AS "trigrams" FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_trgm'`,
    );
    await client.query(`SET search_path = "${schema}", "${rows[0].trigrams}"`);
    const sink = new PostgresSink(client, readFileSync(SCHEMA, 'utf8'));
    await sink.makeTables();
    const folder = mkdtempSync(path.join(tmpdir(), 'sarcoma-evidence-build-'));
    return new PostgresBuild(
      client,
      schema,
      sources,
      sink,
      new SqliteFile(path.join(folder, 'evidence.db'), sources),
    );
  }

  async insert(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly unknown[])[],
  ): Promise<void> {
    this.file.insert(table, columns, rows);
    await this.sink.insert(table, columns, rows);
  }

  async finishTables(): Promise<void> {
    this.file.finishTables();
    await this.sink.finishTables();
  }

  reading<T>(work: () => Promise<T>): Promise<T> {
    return this.file.reading(work);
  }

  async finishLists(): Promise<void> {
    this.file.finishLists();
    await this.sink.finishLists();
    const { rows } = await this.client.query(`SELECT tablename FROM pg_tables WHERE schemaname = $1`, [
      this.schema,
    ]);
    for (const { tablename } of rows) await this.client.query(`ANALYZE "${tablename}"`);
    await this.client.query(`
      GRANT USAGE ON SCHEMA "${this.schema}" TO ${READER};
      GRANT SELECT ON ALL TABLES IN SCHEMA "${this.schema}" TO ${READER};
    `);
  }

  async swapIn(version: string): Promise<void> {
    // What was written before is on disk once this is.
    await this.client.query('SET synchronous_commit = on');
    await makePresent(this.client, { schema: this.schema, version, sources: this.sources });
    await this.end();
  }

  async discard(): Promise<void> {
    // Where the server is gone, the next build clears up.
    await dropSchema(this.client, this.schema).catch(() => undefined);
    await this.end();
  }

  private async end(): Promise<void> {
    this.file.discard();
    rmSync(path.dirname(this.file.path), { recursive: true, force: true });
    await this.client.end().catch(() => undefined);
  }
}
