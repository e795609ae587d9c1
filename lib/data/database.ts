import { AsyncLocalStorage } from 'node:async_hooks';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Client } from '@libsql/client';
import { connect, connectTables } from './connect';
import type { PrismaClient } from './generated/client';
import { proveDatabase, TableUnreadable } from './prove-database';
import { sqliteStore } from './table-engine/sqlite-engine';
import type { TableStore } from './table-engine/table-store';

/** Thrown where there is no database to read; says what to run. */
export class DatabaseUnavailable extends Error {
  /** The table that can't be read, where the file is a database but for that. */
  readonly table: string | null;

  constructor(file: string, cause?: unknown) {
    const table = cause instanceof TableUnreadable ? cause.table : null;
    const what = table ? `lacks a table ${table} that can be read` : `is missing or can't be read`;
    super(`The evidence database ${file} ${what}. Run: npm run seeds:load`, { cause });
    this.name = 'DatabaseUnavailable';
    this.table = table;
  }
}

/**
 * Whether an error says that there is no database to read. By its name: the built server holds this module twice (pages,
 * proxy.ts), and both share the connections. Damage that only a query finds is said by SQLite itself.
 */
export const isDatabaseUnavailable = (error: unknown): error is Error & { table?: string | null } =>
  error instanceof Error &&
  (error.name === 'DatabaseUnavailable' ||
    error.name === 'UnreadableList' ||
    /SQLITE_(?:CORRUPT|NOTADB|IOERR)|disk image is malformed/u.test(error.message));

/** Where other data than the present ones lie while work is done with them. */
const elsewhere = new AsyncLocalStorage<{ file: string } | { client: PrismaClient }>();

const currentFile = () =>
  path.resolve(/* turbopackIgnore: true */ process.env.DATABASE_FILE ?? path.join('data', 'evidence.db'));

export function databaseFile(): string {
  const other = elsewhere.getStore();
  return other && 'file' in other ? other.file : currentFile();
}

/** The file that keeps a version of the data which a later build replaced, beside the present one. */
export const fileOfVersion = (version: string, present = currentFile()) =>
  path.join(path.dirname(present), 'versions', `${version}.db`);

/**
 * Says of a database file which one it is: another one, built from the same evidence by another program, has another
 * stamp. The server in front (scripts/serve) keys what it keeps by the same.
 * @throws {DatabaseUnavailable}
 */
export function databaseStamp(file = databaseFile()): string {
  try {
    const { ino, mtimeMs, ctimeMs, size } = statSync(file);
    return `${ino}:${mtimeMs}:${ctimeMs}:${size}`;
  } catch (error) {
    throw new DatabaseUnavailable(file, error);
  }
}

/** A database that was proved to be readable. */
interface OpenDatabase {
  /** See `databaseStamp`. */
  stamp: string;
  client: PrismaClient;
  /** The lists of this database. */
  tables: TableStore;
}

interface Opening {
  stamp: string;
  database: Promise<OpenDatabase>;
  close: () => Promise<void>;
}

// One connection a file for the whole process, also across the development server's reloads.
const holder = globalThis as typeof globalThis & { evidenceDatabases?: Map<string, Opening> };
holder.evidenceDatabases ??= new Map();
const opened = holder.evidenceDatabases;

function open(file: string, stamp: string): Opening {
  const client = connect(file, { readOnly: true });
  let tables: Client | undefined;
  const close = async () => {
    tables?.close();
    await client.$disconnect().catch(() => undefined);
  };
  const prove = async (): Promise<OpenDatabase> => {
    try {
      await proveDatabase(client);
      tables = await connectTables(file);
      return { stamp, client, tables: sqliteStore(tables) };
    } catch (error) {
      await close();
      throw new DatabaseUnavailable(file, error);
    }
  };
  return { stamp, database: prove(), close };
}

/** How long requests in flight may go on with a database that was replaced. */
const FAREWELL_MS = 30_000;

/**
 * The database as it is now. A new file swapped in by `seeds:load` is noticed by its inode and time, so a running app
 * shows it with the next request; the old connection is closed once requests in flight have had time to end.
 * @throws {DatabaseUnavailable}
 */
export async function openDatabase(): Promise<OpenDatabase> {
  const file = databaseFile();
  const stamp = databaseStamp(file);
  const before = opened.get(file);
  if (before?.stamp === stamp) return before.database;
  const opening = open(file, stamp);
  opened.set(file, opening);
  opening.database.catch(() => {
    if (opened.get(file) === opening) opened.delete(file);
  });
  if (before) setTimeout(() => before.close(), FAREWELL_MS).unref();
  return opening.database;
}

/** The tables of the database as it is now. @throws {DatabaseUnavailable} */
export async function database(): Promise<PrismaClient> {
  const other = elsewhere.getStore();
  return other && 'client' in other ? other.client : (await openDatabase()).client;
}

/** Does work with a database that is only being built. */
export const withClient = <T>(client: PrismaClient, work: () => Promise<T>): Promise<T> =>
  elsewhere.run({ client }, work);

const VERSION = /^[0-9a-f]{12}$/u;

/**
 * Does work with the data of one version: the present data, or what was kept when a later build replaced them. Null
 * where that version isn't kept here, or this program can't read it any more.
 * @throws {DatabaseUnavailable} where there are no present data
 */
export async function atVersion<T>(version: string, work: () => Promise<T>): Promise<T | null> {
  const present = await (await database()).dataVersion.findFirstOrThrow();
  if (present.version === version) return work();
  const file = fileOfVersion(version);
  if (!VERSION.test(version) || !existsSync(file)) return null;
  return elsewhere.run({ file }, async () => {
    try {
      await (await database()).dataVersion.findFirstOrThrow();
      return await work();
    } catch (error) {
      // An older schema, or a damaged file: to the reader the same as one that wasn't kept.
      const unreadable = error instanceof DatabaseUnavailable || /^PrismaClient/u.test((error as Error).name);
      if (unreadable) return null;
      throw error;
    }
  });
}
