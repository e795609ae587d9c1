import { statSync } from 'node:fs';
import path from 'node:path';
import { connect } from './connect';
import type { PrismaClient } from './generated/client';

/** Thrown where there is no database to read; says what to run. */
export class DatabaseUnavailable extends Error {
  constructor(file: string, cause?: unknown) {
    super(`The evidence database ${file} is missing or can't be read. Run: npm run seeds:load`, { cause });
    this.name = 'DatabaseUnavailable';
  }
}

export const databaseFile = () =>
  path.resolve(/* turbopackIgnore: true */ process.env.DATABASE_FILE ?? path.join('data', 'evidence.db'));

interface Open {
  stamp: string;
  client: Promise<PrismaClient>;
}

// One connection for the whole process, also across the development server's reloads.
const holder = globalThis as typeof globalThis & { evidenceDatabase?: Open };

async function openAndProve(file: string): Promise<PrismaClient> {
  const client = connect(file, { readOnly: true });
  try {
    await client.dataVersion.findFirstOrThrow();
    return client;
  } catch (error) {
    await client.$disconnect().catch(() => undefined);
    throw new DatabaseUnavailable(file, error);
  }
}

/**
 * The database as it is now. A new file swapped in by `seeds:load` is noticed by its inode and time, so a running app
 * shows it with the next request; the old connection is closed once requests in flight have had time to end.
 * @throws {DatabaseUnavailable}
 */
export async function database(): Promise<PrismaClient> {
  const file = databaseFile();
  let stamp: string;
  try {
    const { ino, mtimeMs, size } = statSync(file);
    stamp = `${file}:${ino}:${mtimeMs}:${size}`;
  } catch (error) {
    throw new DatabaseUnavailable(file, error);
  }
  const open = holder.evidenceDatabase;
  if (open?.stamp === stamp) return open.client;
  const opened = { stamp, client: openAndProve(file) };
  holder.evidenceDatabase = opened;
  opened.client.catch(() => {
    if (holder.evidenceDatabase === opened) holder.evidenceDatabase = undefined;
  });
  if (open) {
    setTimeout(() => {
      open.client.then((client) => client.$disconnect()).catch(() => undefined);
    }, 30_000).unref();
  }
  return opened.client;
}
