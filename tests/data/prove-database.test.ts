import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createClient } from '@libsql/client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { GET as getReady } from '@/app/api/v1/ready/route';
import { GET as getStudies } from '@/app/api/v1/studies/route';
import { sealFile } from '@/lib/data/file-seal.mjs';
import { writeDatabase } from '@/lib/data/import/write-database';
import { call, problemIn } from '../api/call';
import { inventedPaper, temporaryDatabase } from './temporary-database';

const place = temporaryDatabase();
const whole = `${place.file}.whole`;
beforeAll(async () => {
  await writeDatabase(inventedPaper(), place.file);
  renameSync(place.file, whole);
});
afterEach(() => rmSync(place.file, { recursive: true, force: true }));
afterAll(() => place.remove());

async function run(sql: string) {
  const client = createClient({ url: `file:${place.file}` });
  await client.executeMultiple(sql);
  client.close();
}

/** Overwrites the first page of a table, as a failing disk would. */
async function damage(table: string) {
  copyFileSync(whole, place.file);
  const client = createClient({ url: `file:${place.file}` });
  const { rows } = await client.execute({
    sql: 'SELECT rootpage FROM sqlite_master WHERE name = ?',
    args: [table],
  });
  const size = Number((await client.execute('PRAGMA page_size')).rows[0]?.[0]);
  client.close();
  const content = readFileSync(place.file);
  const start = (Number(rows[0]?.rootpage) - 1) * size;
  writeFileSync(place.file, content.fill(0xff, start, start + size));
  // As if it had been damaged before it was written.
  await sealFile(place.file);
}

/** Turns over one bit in the middle of a file. */
function flipBit(share: number) {
  const content = readFileSync(whole);
  const at = Math.floor(share * content.length);
  content[at] = (content[at] ?? 0) ^ 1;
  writeFileSync(place.file, content);
}

/** A byte that stands nowhere in UTF-8, within the title of a paper: reading it would end the process. */
async function spoilText() {
  copyFileSync(whole, place.file);
  await run(`UPDATE "Paper" SET "titleEn" = CAST(X'41FF42' AS TEXT)`);
}

const CASES: Record<string, [prepare: () => void | Promise<void>, said: RegExp]> = {
  'is missing': [() => undefined, /missing or can’t be read/u],
  'is a text': [() => writeFileSync(place.file, 'not a database'), /can’t be read/u],
  'is a folder': [() => mkdirSync(place.file), /can’t be read/u],
  'is empty': [() => writeFileSync(place.file, ''), /can’t be read/u],
  'was cut off': [
    () => {
      copyFileSync(whole, place.file);
      truncateSync(place.file, 20_000);
    },
    /can’t be read/u,
  ],
  'has one bit turned over, whether or not SQLite would see it': [() => flipBit(0.37), /can’t be read/u],
  'has text that is no text': [() => spoilText(), /can’t be read/u],
  'was emptied of a list': [
    async () => {
      copyFileSync(whole, place.file);
      await run('DELETE FROM "ListRow"');
    },
    /can’t be read/u,
  ],
  'is that of another program': [() => run('CREATE TABLE songs (title TEXT)'), /can’t be read/u],
  'has a damaged table of drugs': [() => damage('Drug'), /The table Drug /u],
  'has a damaged table of places': [() => damage('FactLocation'), /The table FactLocation /u],
  'lacks a table': [
    async () => {
      copyFileSync(whole, place.file);
      await run('PRAGMA foreign_keys = OFF; DROP TABLE "Rename"');
      await sealFile(place.file);
    },
    /The table Rename /u,
  ],
};

describe.each(Object.entries(CASES))('a database that %s', (_, [prepare, said]) => {
  it('is not ready, which is said with what to run, and the API answers 503', async () => {
    await prepare();
    for (const [handler, address] of [[getReady, '/ready'] as const, [getStudies, '/studies'] as const]) {
      const response = await call(handler, address);
      expect(response.headers.get('retry-after')).toBe('10');
      const { status, detail } = await problemIn(response);
      expect(status).toBe(503);
      expect(detail).toMatch(said);
      expect(detail).toContain('npm run seeds:load');
    }
  });
});

// To the superuser everything is permitted.
describe.skipIf(process.getuid?.() === 0)('a database that may not be read', () => {
  it('is not ready', async () => {
    copyFileSync(whole, place.file);
    chmodSync(place.file, 0);
    expect((await problemIn(await call(getReady, '/ready'))).status).toBe(503);
  });
});

it('a whole database is ready', async () => {
  copyFileSync(whole, place.file);
  expect((await call(getReady, '/ready')).status).toBe(200);
});
