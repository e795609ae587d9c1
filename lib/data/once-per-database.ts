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
