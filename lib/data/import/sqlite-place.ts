import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileOfVersion, openFile } from '../sqlite-data';
import { waitForBuildLock } from './build-lock';
import type { BuildPlace } from './new-database';
import { plainFault } from './plain-fault';
import { pruneVersions } from './prune-versions';
import { SqliteFile } from './sqlite-file';

/** Keeps the data that are about to be replaced by another version: what is pinned to them can still be shown. */
async function keepPresent(target: string, next: string) {
  if (!existsSync(target)) return;
  const database = openFile(target);
  const present = await database.dataVersion.findFirst().catch(() => null);
  await database.$disconnect();
  // A file that can't be read is no version of the data.
  if (!present || present.version === next) return;
  const kept = fileOfVersion(present.version, target);
  mkdirSync(path.dirname(kept), { recursive: true });
  copyFileSync(target, `${kept}.new`);
  renameSync(`${kept}.new`, kept);
}

function beginFile(target: string, sources: string) {
  const folder = path.dirname(target);
  mkdirSync(folder, { recursive: true });
  const prefix = `${path.basename(target)}.building-`;
  // What a killed build left behind is of no use to anybody.
  for (const name of readdirSync(folder)) if (name.startsWith(prefix)) rmSync(path.join(folder, name));
  return new SqliteFile(path.join(folder, `${prefix}${process.pid}`), sources);
}

/** A file: the new one is built beside it, and swapped in by one rename. */
export const sqlitePlace = (target: string): BuildPlace => ({
  name: path.relative(process.cwd(), target) || target,
  lock: (say) => waitForBuildLock(target, say),
  async begin(sources) {
    const file = beginFile(target, sources);
    return Object.assign(file, {
      async swapIn(version: string) {
        await keepPresent(target, version);
        renameSync(file.path, target);
      },
    });
  },
  prune: (most) => void pruneVersions(target, most),
  faultOf: (error) => plainFault(error, target),
});
