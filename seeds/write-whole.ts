import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes files whole, all of them or none: each beside its place first, then renamed over it. Folders are made. */
export function writeWhole(files: ReadonlyMap<string, string>): void {
  const written: string[] = [];
  const madeFolders: string[] = [];
  try {
    for (const [file, content] of files) {
      const made = mkdirSync(path.dirname(file), { recursive: true });
      if (made) madeFolders.push(made);
      written.push(`${file}.new`);
      writeFileSync(`${file}.new`, content);
    }
    for (const file of files.keys()) renameSync(`${file}.new`, file);
  } catch (error) {
    for (const file of written) if (existsSync(file)) rmSync(file);
    for (const folder of madeFolders) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
