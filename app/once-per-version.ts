import { getDataVersion } from '@/lib/data/reads/get-data-version';

/** Reads something of the data once for each version of them, since the data of one version never change. */
export function oncePerVersion<T>(read: () => Promise<T>): () => Promise<T> {
  let kept: { version: string; value: Promise<T> } | undefined;
  return async () => {
    const { version } = await getDataVersion();
    if (kept?.version === version) return kept.value;
    const reading = { version, value: read() };
    kept = reading;
    // What could not be read is tried again.
    reading.value.catch(() => {
      if (kept === reading) kept = undefined;
    });
    return reading.value;
  };
}
