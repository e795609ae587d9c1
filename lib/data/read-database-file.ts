import { readFile } from 'node:fs/promises';
import { DatabaseUnavailable, databaseFile } from './database';

/** The database itself, byte by byte: it is never written to once it stands at its place. @throws {DatabaseUnavailable} */
export async function readDatabaseFile(): Promise<Uint8Array<ArrayBuffer>> {
  const file = databaseFile();
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    throw new DatabaseUnavailable(file, error);
  }
}
