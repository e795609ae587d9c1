import Database from 'libsql';
import type { RowSink } from './row-sink';
import { isIndex, isOfLists, sqlStatements } from './sql-statements';

/** Rows of one statement; there is another one for what is left. */
const TOGETHER = 10;

/** Rows of lists that are committed together: each may touch two pages of indexes, which stay in memory until then. */
const COMMITTED_TOGETHER = 10_000;

/** Pages stay in memory until a commit, those of long values too: they count as so many rows. */
const BYTES_OF_A_ROW = 1000;

const asValue = (value: unknown) => {
  if (typeof value === 'boolean') return Number(value);
  if (typeof value !== 'object' || value === null) return value ?? null;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  throw new TypeError('a table has no column for an object');
};

/** A new SQLite file, filled in one transaction. Indexes are made when the rows are in: that is many times faster. */
export class SqliteSink implements RowSink {
  private readonly database: Database.Database;
  private readonly prepared = new Map<string, Database.Statement>();
  private readonly indexes: string[];
  private isRead = false;
  private uncommitted = 0;

  /** `sql`: what makes the tables of an empty database, one statement after another, each ended by `;`. */
  constructor(file: string, sql: string) {
    this.database = new Database(file);
    const statements = sqlStatements(sql);
    this.indexes = statements.filter(isIndex);
    // Whatever stops a build half-way, its file is thrown away: nothing needs to be undone.
    this.database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF;');
    // Ids are hashes: with the usual 2 MB, pages of their indexes would be read and written again for nearly every row.
    this.database.exec('PRAGMA cache_size = -65536');
    // Rows of an index are sorted on disk where they are many; this build of SQLite would hold all of them in memory.
    this.database.exec('PRAGMA temp_store = FILE');
    this.database.exec('BEGIN');
    for (const statement of statements.filter((text) => !isIndex(text))) this.database.exec(statement);
  }

  insert(table: string, columns: readonly string[], rows: readonly (readonly unknown[])[]): void {
    if (!this.database.inTransaction) this.database.exec('BEGIN');
    // Handing values over costs more than storing them: columns in which all these rows have nothing are left out.
    const filled = columns.flatMap((_, at) => (rows.some((row) => (row[at] ?? null) !== null) ? [at] : []));
    const names = filled.map((at) => `"${columns[at]}"`).join(', ');
    // Each call of the driver costs as much as a row or two, so that rows go in together.
    const inTens = rows.length - (rows.length % TOGETHER);
    for (let at = 0; at < inTens; at += TOGETHER)
      this.run(table, names, filled, rows.slice(at, at + TOGETHER));
    for (const row of rows.slice(inTens)) this.run(table, names, filled, [row]);
    if (this.isRead) this.commitSometimes(rows);
  }

  /** Each commit writes anew every page that was touched, most of them pages of indexes, where rows lie far apart. */
  private commitSometimes(rows: readonly (readonly unknown[])[]): void {
    for (const row of rows)
      for (const value of row)
        if (value instanceof Uint8Array) this.uncommitted += value.byteLength / BYTES_OF_A_ROW;
    this.uncommitted += rows.length;
    if (this.uncommitted < COMMITTED_TOGETHER) return;
    this.database.exec('COMMIT');
    this.uncommitted = 0;
  }

  /** @param filled places of the columns named, in each row */
  private run(
    table: string,
    names: string,
    filled: readonly number[],
    rows: readonly (readonly unknown[])[],
  ): void {
    const key = `${table} ${rows.length} ${names}`;
    let statement = this.prepared.get(key);
    if (!statement) {
      const places = `(${filled.map(() => '?').join(', ')})`;
      const values = rows.map(() => places).join(', ');
      statement = this.database.prepare(`INSERT INTO "${table}" (${names}) VALUES ${values}`);
      this.prepared.set(key, statement);
    }
    const values: unknown[] = [];
    for (const row of rows) for (const at of filled) values.push(asValue(row[at]));
    statement.run(values);
  }

  exec(statement: string): void {
    this.database.exec(statement);
  }

  /** Makes the indexes, save those of the lists, and proves that every reference leads somewhere. */
  finishTables(): void {
    for (const statement of this.indexes.filter((one) => !isOfLists(one))) this.database.exec(statement);
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
    // From now on the tables are read while lists are written: pages that don't fit would keep readers out until the commit.
    this.database.exec('PRAGMA cache_spill = OFF');
    this.isRead = true;
  }

  /** Makes the indexes of the lists, and what `statements` say. */
  finishLists(statements: string): void {
    if (this.database.inTransaction) this.database.exec('COMMIT');
    // Within a transaction it would change nothing, and all pages of the full-text index would stay in memory.
    this.database.exec('PRAGMA cache_spill = ON');
    this.database.exec('BEGIN');
    for (const statement of this.indexes.filter(isOfLists)) this.database.exec(statement);
    this.database.exec(statements);
    this.database.exec('COMMIT');
  }

  close(): void {
    this.prepared.clear();
    this.database.close();
  }
}
