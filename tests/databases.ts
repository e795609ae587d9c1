import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Makes the folder in which a run keeps the databases that several tests read (see `fixtures/built-database.ts`). */
export default function setup(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'test-databases-'));
  process.env.TEST_DATABASES = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
