import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeDatabase } from '@/lib/data/import/write-database';
import { readSeeds } from '@/seeds/read-seeds';

/** Builds a database from the seeds in a folder of its own and points the program at it. Returns the clean-up. */
export async function buildTestDatabase(): Promise<() => void> {
  const { files } = readSeeds('seeds');
  if (!files) throw new Error('the seeds can’t be read');
  const folder = mkdtempSync(path.join(tmpdir(), 'evidence-'));
  const file = path.join(folder, 'evidence.db');
  await writeDatabase(files, file);
  const before = process.env.DATABASE_FILE;
  process.env.DATABASE_FILE = file;
  return () => {
    process.env.DATABASE_FILE = before;
    if (before === undefined) delete process.env.DATABASE_FILE;
    rmSync(folder, { recursive: true, force: true });
  };
}
