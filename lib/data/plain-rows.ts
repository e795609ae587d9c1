import {
  type Client,
  createClient,
  type InStatement,
  type InValue,
  LibsqlError,
  type ResultSet,
} from '@libsql/client';
import Database from 'libsql';

/** What an answer has of a statement that returns rows. */
const ROWS_ONLY = { rowsAffected: 0, lastInsertRowid: undefined, toJSON: () => null } as const;

const asValue = (value: unknown) => (Buffer.isBuffer(value) ? new Uint8Array(value).buffer : value);

/** The driver knows no truth values. */
const asArgument = (value: InValue) => (typeof value === 'boolean' ? Number(value) : value);

/**
 * A client that refuses to write, and whose rows are lists of values, which is all that Prisma reads of them: a client of
 * @libsql/client defines every value of a row twice, by its place and by its name, and that takes longer than reading it.
 */
export function plainRowsClient(file: string): Client {
  const client = createClient({ url: `file:${file}` });
  const asUsual = client.execute.bind(client);
  const database = new Database(file);
  database.exec('PRAGMA query_only = ON');

  async function execute(statement: InStatement | string): Promise<ResultSet> {
    const { sql, args = [] } = typeof statement === 'string' ? { sql: statement } : statement;
    try {
      // What names its parameters, or returns no rows, is none of Prisma's readings.
      if (!Array.isArray(args)) return await asUsual(statement as InStatement);
      const prepared = database.prepare(sql);
      if (!prepared.reader) return await asUsual({ sql, args });
      const columns = prepared.columns();
      const rows = prepared.raw(true).all(args.map(asArgument)) as unknown[][];
      return {
        ...ROWS_ONLY,
        columns: columns.map(({ name }) => name),
        columnTypes: columns.map(({ type }) => type ?? ''),
        rows: rows.map((row) => row.map(asValue)) as unknown as ResultSet['rows'],
      };
    } catch (error) {
      const { message, code, rawCode } = error as Error & { code?: string; rawCode?: number };
      throw code === undefined ? error : new LibsqlError(message, code, undefined, rawCode, error as Error);
    }
  }

  return Object.assign(client, {
    execute,
    close: ((close) => () => {
      database.close();
      close();
    })(client.close.bind(client)),
  });
}
