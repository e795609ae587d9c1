import { database } from './database';
import type { PrismaClient } from './generated/sqlite/client';

/** Reads something once for each database, since the data in one never change. What could not be read is tried again. */
export function oncePerDatabase<T>(read: () => Promise<T>): () => Promise<T> {
  const kept = new WeakMap<PrismaClient, Promise<T>>();
  return async () => {
    const db = await database();
    const before = kept.get(db);
    if (before) return before;
    const reading = read();
    kept.set(db, reading);
    reading.catch(() => kept.delete(db));
    return reading;
  };
}

/**
 * Reads something once for each database and key. What could not be read is tried again.
 * @param most keys that are kept; with one more all are forgotten
 */
export function keptPerDatabase<T>(most: number): (key: string, read: () => Promise<T>) => Promise<T> {
  const readKept = oncePerDatabase(async () => new Map<string, Promise<T>>());
  return async (key, read) => {
    const kept = await readKept();
    const before = kept.get(key);
    if (before) return before;
    const reading = read();
    if (kept.size >= most) kept.clear();
    kept.set(key, reading);
    reading.catch(() => kept.delete(key));
    return reading;
  };
}
