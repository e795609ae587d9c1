import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildCommands } from './fixtures/seeds-commands';

/**
 * Makes the folder of what the tests of one run share: the databases that several of them read
 * (`fixtures/built-database.ts`), and the commands that they run (`fixtures/seeds-commands.ts`).
 */
export default function setup(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'test-run-'));
  process.env.SHARED_BY_RUN = folder;
  buildCommands(folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
