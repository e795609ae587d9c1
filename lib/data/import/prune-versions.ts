import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

export const USUALLY_KEPT = 20;

const VERSION_FILE = /^[0-9a-f]{12}\.db$/u;

/** How many versions `KEPT_VERSIONS` asks for. @throws {Error} where it is no whole number from 0 */
export function keptVersions(setting = process.env.KEPT_VERSIONS): number {
  if (setting === undefined || setting.trim() === '') return USUALLY_KEPT;
  const number = Number(setting);
  if (!Number.isInteger(number) || number < 0) {
    throw new Error(`KEPT_VERSIONS is "${setting}"; it has to be a whole number from 0.`);
  }
  return number;
}

/**
 * Removes all but the newest versions of the data that were kept beside a database, and what a killed build left among
 * them; no other file.
 *
 * @returns names of the files that were removed
 */
export function pruneVersions(target: string, most: number): string[] {
  const folder = path.join(path.dirname(target), 'versions');
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  const newestFirst = names
    .filter((name) => VERSION_FILE.test(name))
    .map((name) => ({ name, time: statSync(path.join(folder, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
  const unfinished = names.filter(
    (name) => VERSION_FILE.test(name.replace(/\.new$/u, '')) && /\.new$/u.test(name),
  );
  const removed = [...newestFirst.slice(most), ...unfinished];
  for (const name of removed) rmSync(path.join(folder, name), { force: true });
  return removed;
}
