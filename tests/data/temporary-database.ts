import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ExtractionFiles } from '@/lib/domain/files';
import { readSeeds } from '@/seeds/read-seeds';

/** The invented paper, read and valid. */
export function inventedPaper(
  folder = path.join('tests', 'fixtures', 'invented-paper', 'seeds'),
): ExtractionFiles {
  const { files, problems } = readSeeds(folder);
  if (!files || problems.length > 0) throw new Error(JSON.stringify(problems));
  return files;
}

/** A folder of its own and a database address in it, at which DATABASE_FILE points until `remove`. */
export function temporaryDatabase(): { folder: string; file: string; remove: () => void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'database-'));
  const file = path.join(folder, 'evidence.db');
  const before = process.env.DATABASE_FILE;
  process.env.DATABASE_FILE = file;
  return {
    folder,
    file,
    remove() {
      if (before === undefined) delete process.env.DATABASE_FILE;
      else process.env.DATABASE_FILE = before;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
