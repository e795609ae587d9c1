import { AsyncLocalStorage } from 'node:async_hooks';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { connect } from './connect';
import type { PrismaClient } from './generated/client';
import { proveDatabase, TableUnreadable } from './prove-database';

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
    /SQLITE_(?:CORRUPT|NOTADB|IOERR)|disk image is malformed/u.test(error.message));

/** Where a kept version of the data lies while work is done with it. */
const keptFile = new AsyncLocalStorage<string>();

const currentFile = () =>
  path.resolve(/* turbopackIgnore: true */ process.env.DATABASE_FILE ?? path.join('data', 'evidence.db'));

export const databaseFile = () => keptFile.getStore() ?? currentFile();

/** The file that keeps a version of the data which a later build replaced, beside the present one. */
export const fileOfVersion = (version: string, present = currentFile()) =>
  path.join(path.dirname(present), 'versions', `${version}.db`);

interface Open {
  stamp: string;
  client: Promise<PrismaClient>;
}

// One connection a file for the whole process, also across the development server's reloads.
const holder = globalThis as typeof globalThis & { evidenceDatabases?: Map<string, Open> };
holder.evidenceDatabases ??= new Map();
const opened = holder.evidenceDatabases;

async function openAndProve(file: string): Promise<PrismaClient> {
  const client = connect(file, { readOnly: true });
  try {
    await proveDatabase(client);
    return client;
  } catch (error) {
    await client.$disconnect().catch(() => undefined);
    throw new DatabaseUnavailable(file, error);
  }
}

/**
 * The database as it is now. A new file swapped in by `seeds:load` is noticed by its inode and time, so a running app
 * shows it with the next request, once every table is proved; the old connection is closed once requests in flight have had time to end.
 * @throws {DatabaseUnavailable}
 */
export async function database(): Promise<PrismaClient> {
  const file = databaseFile();
  let stamp: string;
  try {
    const { ino, mtimeMs, ctimeMs, size } = statSync(file);
    stamp = `${ino}:${mtimeMs}:${ctimeMs}:${size}`;
  } catch (error) {
    throw new DatabaseUnavailable(file, error);
  }
  const before = opened.get(file);
  if (before?.stamp === stamp) return before.client;
  const opening = { stamp, client: openAndProve(file) };
  opened.set(file, opening);
  opening.client.catch(() => {
    if (opened.get(file) === opening) opened.delete(file);
  });
  if (before) {
    setTimeout(() => {
      before.client.then((client) => client.$disconnect()).catch(() => undefined);
    }, 30_000).unref();
  }
  return opening.client;
}

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
  return keptFile.run(file, async () => {
    try {
      await (await database()).dataVersion.findFirstOrThrow();
      return await work();
    } catch (error) {
      // An older schema, or a damaged file: to the reader the same as one that wasn't kept.
      const unreadable = isDatabaseUnavailable(error) || /^PrismaClient/u.test((error as Error).name);
      if (unreadable) return null;
      throw error;
    }
  });
}
