import Database from 'libsql';
import type { RowSink } from './row-sink';
import { isIndex, sqlStatements } from './sql-statements';

const asValue = (value: unknown) => {
  if (typeof value === 'boolean') return Number(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  return value ?? null;
};

/** A new SQLite file, filled in one transaction. Indexes are made when the rows are in: that is many times faster. */
export class SqliteSink implements RowSink {
  private readonly database: Database.Database;
  private readonly prepared = new Map<string, Database.Statement>();
  private readonly later: string[];

  /** `sql`: what makes the tables of an empty database, one statement after another, each ended by `;`. */
  constructor(file: string, sql: string) {
    this.database = new Database(file);
    const statements = sqlStatements(sql);
    this.later = statements.filter(isIndex);
    // Whatever stops a build half-way, its file is thrown away: nothing needs to be undone.
    this.database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF;');
    this.database.exec('BEGIN');
    for (const statement of statements.filter((text) => !isIndex(text))) this.database.exec(statement);
  }

  insert(table: string, columns: readonly string[], rows: readonly (readonly unknown[])[]): void {
    const names = columns.map((column) => `"${column}"`).join(', ');
    const key = `${table} ${names}`;
    let statement = this.prepared.get(key);
    if (!statement) {
      const places = columns.map(() => '?').join(', ');
      statement = this.database.prepare(`INSERT INTO "${table}" (${names}) VALUES (${places})`);
      this.prepared.set(key, statement);
    }
    // Without a transaction around them, each row would be written to the file by itself.
    const alone = !this.database.inTransaction;
    if (alone) this.database.exec('BEGIN');
    for (const row of rows) statement.run(row.map(asValue));
    if (alone) this.database.exec('COMMIT');
  }

  exec(statement: string): void {
    this.database.exec(statement);
  }

  /** Makes the indexes and proves that every reference leads somewhere. */
  finish(): void {
    for (const statement of this.later) this.database.exec(statement);
    const broken = this.database.prepare('PRAGMA foreign_key_check').all() as {
      table: string;
      parent: string;
    }[];
    const [first] = broken;
    if (first) {
      throw new Error(
        `${broken.length} rows refer to something that is not there, the first a row of ${first.table} to ${first.parent}`,
      );
    }
    this.database.exec('COMMIT');
  }

  close(): void {
    this.prepared.clear();
    this.database.close();
  }
}
