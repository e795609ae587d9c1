import type { Client } from 'pg';
import type { RowSink } from './row-sink';
import { isIndex, isOfLists, sqlStatements } from './sql-statements';

/** Rows of one table wait until they are so many characters together. */
const BATCH = 1 << 20;

/** What texts of PostgreSQL can't hold. */
const UNSTORABLE = /[\p{Surrogate}\0]/gu;

function asJson(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(UNSTORABLE, '\uFFFD');
  if (value instanceof Uint8Array)
    return `\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`;
  return value;
}

const isLater = (statement: string) => isIndex(statement) || statement.startsWith('ALTER TABLE');

interface Batch {
  table: string;
  columns: string;
  rows: string[];
  length: number;
}

/** Tables with a key of several columns. */
const KEYED = `
  SELECT conrelid::regclass::text AS "table", conname AS "key" FROM pg_constraint
  WHERE contype = 'p' AND connamespace = current_schema()::regnamespace AND cardinality(conkey) > 1`;

/** The tables of one schema, which is the first of the connection's search path. */
export class PostgresSink implements RowSink {
  private readonly waiting = new Map<string, Batch>();
  private readonly statements: readonly string[];

  /** `sql`: what makes the tables of an empty schema */
  constructor(
    private readonly client: Client,
    sql: string,
  ) {
    this.statements = sqlStatements(sql);
  }

  async makeTables(): Promise<void> {
    for (const statement of this.statements.filter((one) => !isLater(one)))
      await this.client.query(statement);
  }

  async insert(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly unknown[])[],
  ): Promise<void> {
    const names = columns.map((column) => `"${column}"`).join(', ');
    const key = `${table} ${names}`;
    const batch = this.waiting.get(key) ?? { table, columns: names, rows: [], length: 0 };
    this.waiting.set(key, batch);
    for (const row of rows) {
      const text = JSON.stringify(Object.fromEntries(columns.map((column, at) => [column, asJson(row[at])])));
      batch.rows.push(text);
      batch.length += text.length;
      if (batch.length >= BATCH) await this.write(batch);
    }
  }

  private async write(batch: Batch): Promise<void> {
    const { table, columns, rows } = batch;
    if (rows.length === 0) return;
    batch.rows = [];
    batch.length = 0;
    // One parameter, whose types are those of the table.
    const text = `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", $1)`;
    await this.client.query(text, [`[${rows.join(',')}]`]);
  }

  private async writeAll(): Promise<void> {
    for (const batch of this.waiting.values()) await this.write(batch);
    this.waiting.clear();
  }

  /** Writes what waits, makes the indexes, save those of the lists, and proves that every reference leads somewhere. */
  async finishTables(): Promise<void> {
    await this.writeAll();
    // Where a question asks for no order, SQLite gives these by their key; here they come as they lie.
    const { rows } = await this.client.query(KEYED);
    for (const { table, key } of rows) await this.client.query(`CLUSTER ${table} USING "${key}"`);
    for (const statement of this.statements.filter((one) => isLater(one) && !isOfLists(one)))
      await this.client.query(statement);
  }

  /** Writes what waits, and makes the indexes of lists. */
  async finishLists(): Promise<void> {
    await this.writeAll();
    for (const statement of this.statements.filter(isOfLists)) await this.client.query(statement);
  }
}
