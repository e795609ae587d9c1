import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { LRUCache } from 'lru-cache';
import type { RecordNode } from '@/lib/domain/record-path';

/** Records that were read lately; the largest have some megabytes. */
const read = new LRUCache<string, { record: RecordNode }>({ max: 20 });
const FILE = /^NCT\d{8}\/[\d.-]+\.json$/u;

/** A raw record from the folder that REGISTRY_DIR names, or null where it isn't available. Versions never change. */
export async function getRecordFile(name: string): Promise<RecordNode | null> {
  if (!FILE.test(name)) return null;
  const file = path.resolve(/* turbopackIgnore: true */ process.env.REGISTRY_DIR ?? 'registry', name);
  const known = read.get(file);
  if (known) return known.record;
  try {
    const record = JSON.parse(await readFile(file, 'utf8')) as RecordNode;
    read.set(file, { record });
    return record;
  } catch {
    // Not there, or not readable: the page shows the figure as printed without its table.
    return null;
  }
}
