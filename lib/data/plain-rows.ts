import {
  type Client,
  createClient,
  type InStatement,
  type InValue,
  LibsqlError,
  type ResultSet,
} from '@libsql/client';
import Database from 'libsql';
import { LRUCache } from 'lru-cache';

/** What an answer has of a statement that returns rows. */
const ROWS_ONLY = { rowsAffected: 0, lastInsertRowid: undefined, toJSON: () => null } as const;

const asValue = (value: unknown) => (Buffer.isBuffer(value) ? new Uint8Array(value).buffer : value);

/** The driver knows no truth values. */
const asArgument = (value: InValue) => (typeof value === 'boolean' ? Number(value) : value);

/** Statements that are kept for when they are asked again: Prisma asks the same ones over and over. */
const MOST_STATEMENTS = 200;

interface Prepared {
  statement: Database.Statement;
  columns: string[];
  columnTypes: string[];
  /** Every column is one of a table, and none of them holds bytes: rows are taken as the driver gives them. */
  isPlain: boolean;
}

/** False for a statement that returns no rows. */
function prepare(database: Database.Database, sql: string): Prepared | false {
  const statement = database.prepare(sql);
  if (!statement.reader) return false;
  const columns = statement.columns();
  const columnTypes = columns.map(({ type }) => type ?? '');
  return {
    statement: statement.raw(true),
    columns: columns.map(({ name }) => name),
    columnTypes,
    isPlain: !columnTypes.some((type) => type === '' || type === 'BLOB'),
  };
}

/**
 * A client that refuses to write, and whose rows are lists of values, which is all that Prisma reads of them: a client of
 * @libsql/client defines every value of a row twice, by its place and by its name, and that takes longer than reading it.
 */
export function plainRowsClient(file: string): Client {
  const client = createClient({ url: `file:${file}` });
  const asUsual = client.execute.bind(client);
  const database = new Database(file);
  database.exec('PRAGMA query_only = ON');
  const known = new LRUCache<string, Prepared | false>({ max: MOST_STATEMENTS });

  async function execute(asked: InStatement | string): Promise<ResultSet> {
    const { sql, args = [] } = typeof asked === 'string' ? { sql: asked } : asked;
    try {
      // What names its parameters, or returns no rows, is none of Prisma's readings.
      if (!Array.isArray(args)) return await asUsual(asked as InStatement);
      const prepared = known.get(sql) ?? prepare(database, sql);
      known.set(sql, prepared);
      if (!prepared) return await asUsual({ sql, args });
      const { statement, columns, columnTypes, isPlain } = prepared;
      const rows = statement.all(args.map(asArgument)) as unknown[][];
      return {
        ...ROWS_ONLY,
        columns,
        columnTypes,
        rows: (isPlain ? rows : rows.map((row) => row.map(asValue))) as unknown as ResultSet['rows'],
      };
    } catch (error) {
      const { message, code, rawCode } = error as Error & { code?: string; rawCode?: number };
      throw code === undefined ? error : new LibsqlError(message, code, undefined, rawCode, error as Error);
    }
  }

  return Object.assign(client, {
    execute,
    close: ((close) => () => {
      known.clear();
      database.close();
      close();
    })(client.close.bind(client)),
  });
}
