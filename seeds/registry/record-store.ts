import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NCT } from '@/lib/curation/registry/read-record';

/** Raw records, byte for byte: one folder a study, one file a version. */
export interface RecordStore {
  folder: string;
  /** Numbers of the records that are held, in order. */
  numbers(): string[];
  /** The newest version of a record, or null where none is held. `file` is relative to the folder. */
  newest(number: string): StoredRecord | null;
  /** Keeps a version. `same` where these bytes are held already. */
  keep(
    number: string,
    version: string,
    bytes: Uint8Array,
  ): { file: string; state: 'new' | 'updated' | 'same' };
}

export interface StoredRecord {
  number: string;
  file: string;
  bytes: Buffer;
}

/** Where records are kept: `REGISTRY_DIR`, else `registry/`. */
export const registryFolder = (
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string => path.resolve(environment.REGISTRY_DIR ?? 'registry');

const VERSION_FILE = /^(\d{4}-\d{2}(?:-\d{2})?)(?:\.(\d+))?\.json$/u;

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export function recordStore(folder: string): RecordStore {
  /** Files of one record, oldest first. */
  const versionsOf = (number: string): string[] => {
    const own = path.join(folder, number);
    if (!existsSync(own)) return [];
    return readdirSync(own)
      .flatMap((name) => {
        const [, version, again = '1'] = VERSION_FILE.exec(name) ?? [];
        return version === undefined ? [] : [{ name, version, again: Number(again) }];
      })
      .sort((a, b) => (a.version === b.version ? a.again - b.again : a.version < b.version ? -1 : 1))
      .map(({ name }) => name);
  };
  const fileOf = (number: string, name: string) => path.posix.join(number, name);
  return {
    folder,
    numbers: () =>
      existsSync(folder)
        ? readdirSync(folder)
            .filter((name) => NCT.test(name))
            .sort()
        : [],
    newest(number) {
      const name = versionsOf(number).at(-1);
      return name === undefined
        ? null
        : { number, file: fileOf(number, name), bytes: readFileSync(path.join(folder, number, name)) };
    },
    keep(number, version, bytes) {
      const held = versionsOf(number);
      const digest = digestOf(bytes);
      const same = held.find(
        (name) =>
          name.startsWith(version) && digestOf(readFileSync(path.join(folder, number, name))) === digest,
      );
      if (same !== undefined) return { file: fileOf(number, same), state: 'same' };
      // The registry may derive other things of one version: each form of it is kept.
      const again = held.filter((name) => name.startsWith(version)).length;
      const name = again === 0 ? `${version}.json` : `${version}.${again + 1}.json`;
      mkdirSync(path.join(folder, number), { recursive: true });
      // Whole or not at all: written beside its place, then renamed.
      const target = path.join(folder, number, name);
      const beside = `${target}.${process.pid}.part`;
      try {
        writeFileSync(beside, bytes);
        renameSync(beside, target);
      } catch (error) {
        rmSync(beside, { force: true });
        throw error;
      }
      return { file: fileOf(number, name), state: held.length > 0 ? 'updated' : 'new' };
    },
  };
}
