import { databaseStamp } from '@/lib/data/database';

/** Reads something of the data once for each build of the database, since the data in one never change. */
export function oncePerVersion<T>(read: () => Promise<T>): () => Promise<T> {
  let kept: { stamp: string; value: Promise<T> } | undefined;
  return async () => {
    const stamp = await databaseStamp();
    if (kept?.stamp === stamp) return kept.value;
    const reading = { stamp, value: read() };
    kept = reading;
    // What could not be read is tried again.
    reading.value.catch(() => {
      if (kept === reading) kept = undefined;
    });
    return reading.value;
  };
}
