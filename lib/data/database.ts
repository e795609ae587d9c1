import type { DataEngine, DataId, OpenDatabase } from './data-engine';
import { type EvidencePlace, evidencePlace, placeName } from './evidence-place.mjs';
import type { PrismaClient } from './generated/sqlite/client';
import { proveDatabase, TableUnreadable, unreachable } from './prove-database';
import { sqliteData } from './sqlite-data';
import { whichData } from './which-data.mjs';

/** Thrown where there is no database to read; says what to run. */
export class DatabaseUnavailable extends Error {
  /** The table that can't be read, where the database is one but for that. */
  readonly table: string | null;

  constructor(place: EvidencePlace, cause?: unknown) {
    const table = cause instanceof TableUnreadable ? cause.table : null;
    const what = table ? `lacks a table ${table} that can be read` : `is missing or can't be read`;
    const text =
      unreachable(cause)?.message ??
      `The evidence database ${placeName(place)} ${what}. Run: npm run seeds:load`;
    super(text, { cause });
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
    isServerGone(error) ||
    /SQLITE_(?:CORRUPT|NOTADB|IOERR)|disk image is malformed/u.test(error.message));

/** Whether what made data unavailable is that no server of the database answers, so that nothing needs to be built. */
export const isServerGone = (error: unknown): boolean => unreachable(error) !== null;

interface Opening {
  database: Promise<OpenDatabase>;
  close: () => Promise<void>;
}

// One connection a build for the whole process, also across the development server's reloads.
const holder = globalThis as typeof globalThis & {
  evidenceDatabases?: { opened: Map<string, Opening>; present: string | null };
};
holder.evidenceDatabases ??= { opened: new Map(), present: null };
const shared = holder.evidenceDatabases;

/** How a place is read. What is needed for PostgreSQL is loaded only there. */
async function engineOf(place: EvidencePlace): Promise<DataEngine> {
  if (place.engine === 'sqlite') return sqliteData(place.file);
  return (await import('./postgres-data')).postgresData(place);
}

function open(engine: DataEngine, place: EvidencePlace, data: DataId): Opening {
  const before = shared.opened.get(data.stamp);
  if (before) return before;
  const connecting = engine.connect(data);
  const close = async () => {
    shared.opened.delete(data.stamp);
    await connecting.then((connection) => connection.close()).catch(() => undefined);
  };
  const prove = async (): Promise<OpenDatabase> => {
    try {
      const connection = await connecting;
      await proveDatabase(connection);
      return { stamp: data.stamp, ...connection };
    } catch (error) {
      await close();
      throw new DatabaseUnavailable(place, error);
    }
  };
  const opening = { database: prove(), close };
  shared.opened.set(data.stamp, opening);
  opening.database.catch(() => undefined);
  return opening;
}

/** How long requests in flight may go on with a database that was replaced. */
const FAREWELL_MS = 30_000;

/** Remembers which data are the present ones; those that they replaced are closed once requests in flight have ended. */
function follow(stamp: string) {
  const before = shared.present;
  if (before === stamp) return;
  shared.present = stamp;
  if (before === null) return;
  const closeBefore = () => {
    if (shared.present !== before) shared.opened.get(before)?.close();
  };
  setTimeout(closeBefore, FAREWELL_MS).unref();
}

/** The present data, as `stamp` names them where the server in front has just asked. @throws {DatabaseUnavailable} */
async function presentData(engine: DataEngine, place: EvidencePlace, stamp?: string): Promise<DataId> {
  const named = stamp === undefined ? null : engine.named(stamp);
  const found =
    named ??
    (await engine.present().catch((error) => {
      throw new DatabaseUnavailable(place, error);
    }));
  if (!found) throw new DatabaseUnavailable(place);
  return found;
}

async function openPresent(stamp?: string): Promise<OpenDatabase> {
  const place = evidencePlace();
  const engine = await engineOf(place);
  const data = await presentData(engine, place, stamp);
  const { database } = open(engine, place, data);
  follow(data.stamp);
  return database;
}

/**
 * The database as it is now: what `seeds:load` has swapped in is noticed, so a running app shows it with the next request.
 * A request, and any other work within `inOneVersion`, gets the same for as long as it lasts.
 * @throws {DatabaseUnavailable}
 */
export function openDatabase(): Promise<OpenDatabase> {
  const work = whichData.getStore();
  if (!work) return openPresent();
  if (!work.database) {
    const opening = openPresent(work.stamp);
    work.database = opening;
    // What could not be opened is tried again.
    opening.catch(() => {
      if (work.database === opening) delete work.database;
    });
  }
  return work.database;
}

/** The stamp of the data that this work is done with. @throws {DatabaseUnavailable} */
export async function databaseStamp(): Promise<string> {
  const work = whichData.getStore();
  if (work?.database) return (await work.database).stamp;
  const place = evidencePlace();
  const { stamp } = await presentData(await engineOf(place), place, work?.stamp);
  return stamp;
}

/** The tables of the database as it is now. @throws {DatabaseUnavailable} */
export async function database(): Promise<PrismaClient> {
  return whichData.getStore()?.client ?? (await openDatabase()).client;
}

/** Does work with a database that is only being built. */
export const withClient = <T>(client: PrismaClient, work: () => Promise<T>): Promise<T> =>
  whichData.run({ client }, work);

/** Does work all of whose questions are answered from one version; within a request, from that of the request. */
export const inOneVersion = <T>(work: () => Promise<T>): Promise<T> =>
  whichData.getStore() ? work() : whichData.run({}, work);

const VERSION = /^[0-9a-f]{12}$/u;

/** Whether the data of a version are there: as the present ones, or kept. @throws {DatabaseUnavailable} */
export async function isKept(version: string): Promise<boolean> {
  const present = await (await database()).dataVersion.findFirstOrThrow();
  if (present.version === version) return true;
  const engine = await engineOf(evidencePlace());
  return VERSION.test(version) && (await engine.kept(version)) !== null;
}

/**
 * Does work with the data of one version: the present data, or what was kept when a later build replaced them. Null
 * where that version isn't kept here, or this program can't read it any more.
 * @throws {DatabaseUnavailable} where there are no present data
 */
export async function atVersion<T>(version: string, work: () => Promise<T>): Promise<T | null> {
  return inOneVersion(async () => {
    const present = await (await database()).dataVersion.findFirstOrThrow();
    if (present.version === version) return work();
    const place = evidencePlace();
    const engine = await engineOf(place);
    const kept = VERSION.test(version) ? await engine.kept(version) : null;
    if (!kept) return null;
    return whichData.run({ database: open(engine, place, kept).database }, async () => {
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
  });
}
