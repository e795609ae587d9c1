import Database from 'libsql';

type Value = string | number | boolean | null;

/** A table for readers: nothing in it is for this program. */
export interface PlainTable {
  name: string;
  columns: readonly { name: string; type: string; required: boolean }[];
  primaryKey: readonly string[];
  foreignKeys: readonly { columns: readonly string[]; table: string; references: readonly string[] }[];
  /** Rows in batches, with a value for each column. */
  rows: () => AsyncIterable<readonly (readonly Value[])[]>;
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const list = (names: readonly string[]) => names.map(quoted).join(', ');

function tableSql({ name, columns, primaryKey, foreignKeys }: PlainTable, others: readonly PlainTable[]) {
  const parts = [
    ...columns.map(
      (column) =>
        `${quoted(column.name)}${column.type && ` ${column.type}`}${column.required ? ' NOT NULL' : ''}`,
    ),
    `PRIMARY KEY (${list(primaryKey)})`,
    ...foreignKeys.map(
      (key) => `FOREIGN KEY (${list(key.columns)}) REFERENCES ${quoted(key.table)} (${list(key.references)})`,
    ),
    ...referredTo(name, primaryKey, others).map((pair) => `UNIQUE (${pair})`),
  ];
  return `CREATE TABLE ${quoted(name)} (\n  ${parts.join(',\n  ')}\n)`;
}

/** Columns other than its key by which others refer to a table: SQLite wants to know that they name one row. */
function referredTo(name: string, primaryKey: readonly string[], others: readonly PlainTable[]): string[] {
  const pairs = others
    .flatMap(({ foreignKeys }) => foreignKeys)
    .filter(({ table, references }) => table === name && `${references}` !== `${primaryKey}`)
    .map(({ references }) => list(references));
  return [...new Set(pairs)];
}

/**
 * Writes tables into a new SQLite file, some rows at a time; the same tables give the same bytes.
 * @throws where a key leads nowhere
 */
export async function writePlainTables(file: string, tables: readonly PlainTable[]): Promise<void> {
  const database = new Database(file);
  try {
    // A file that was not finished is thrown away.
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; BEGIN');
    for (const table of tables) database.exec(tableSql(table, tables));
    for (const { name, columns, rows } of tables) {
      const insert = database.prepare(
        `INSERT INTO ${quoted(name)} VALUES (${columns.map(() => '?').join(', ')})`,
      );
      for await (const some of rows())
        for (const row of some)
          insert.run(row.map((value) => (typeof value === 'boolean' ? Number(value) : value)));
    }
    database.exec('COMMIT');
    const [astray] = database.prepare('PRAGMA foreign_key_check').all();
    if (astray) throw new Error(`A key leads nowhere: ${JSON.stringify(astray)}`);
  } finally {
    database.close();
  }
}
