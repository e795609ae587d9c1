import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeEvidence } from '@/lib/data/import/write-database';
import { whyRebuild } from '@/scripts/prepare/check-database.mjs';
import { databaseSources } from '@/scripts/prepare/sources-hash.mjs';
import { inventedPaper } from '../data/temporary-database';

let folder: string;
let whole: string;
let file: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'check-database-'));
  whole = path.join(folder, 'whole.db');
  const { vocabulary, papers } = inventedPaper();
  await writeEvidence({ vocabulary, papers, sources: 'sources', finish: () => ({}) }, whole);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  file = path.join(folder, 'evidence.db');
  rmSync(file, { recursive: true, force: true });
  cpSync(whole, file);
});

describe('a database at the start', () => {
  it('that was built from what is there now is served', async () => {
    expect(await whyRebuild({ engine: 'sqlite', file }, 'sources')).toBeNull();
  });

  it('is left alone whatever its time', async () => {
    utimesSync(file, new Date('2000-01-01'), new Date('2000-01-01'));
    expect(await whyRebuild({ engine: 'sqlite', file }, 'sources')).toBeNull();
  });

  it('that was built from something else is built anew, though it lies in the future', async () => {
    utimesSync(file, new Date('2040-01-01'), new Date('2040-01-01'));
    expect(await whyRebuild({ engine: 'sqlite', file }, 'other sources')).toMatch(
      /built from other extraction files/u,
    );
  });

  it.each<[string, () => void | Promise<void>, RegExp]>([
    ['missing', () => rmSync(file), /not there/u],
    ['empty', () => writeFileSync(file, ''), /empty/u],
    ['a text file', () => writeFileSync(file, 'not a database, but a text'), /no database/u],
    ['cut off', () => truncateSync(file, 100_000), /damaged/u],
    ['overwritten in the middle', () => writeFileSync(file, spoilt()), /damaged/u],
    ['changed in one bit', () => flipBit(), /damaged/u],
    ['without a table', () => change('DROP TABLE "FactLocation"'), /damaged/u],
    ['without the rows of a list', () => change('DELETE FROM "ListRow"'), /damaged/u],
    ['another database', () => anotherDatabase(), /another database/u],
    ['a folder', () => inPlaceOf(() => mkdirSync(file)), /no file/u],
  ])('that is %s is built anew, with the reason', async (_what, spoil, reason) => {
    await spoil();
    expect(await whyRebuild({ engine: 'sqlite', file }, 'sources')).toMatch(reason);
  });
});

function flipBit() {
  const bytes = readFileSync(whole);
  const at = bytes.length >> 1;
  bytes[at] = (bytes[at] ?? 0) ^ 0x10;
  writeFileSync(file, bytes);
}

async function change(sql: string) {
  const client = createClient({ url: `file:${file}` });
  await client.executeMultiple(`PRAGMA foreign_keys = OFF; ${sql}`);
  client.close();
}

/** The file with noise in place of a few of its pages. */
function spoilt() {
  const bytes = readFileSync(whole);
  return bytes.fill(0xa5, 4096, Math.min(bytes.length, 10 * 4096));
}

function inPlaceOf(make: () => void) {
  rmSync(file);
  make();
}

async function anotherDatabase() {
  rmSync(file);
  const client = createClient({ url: `file:${file}` });
  await client.execute('CREATE TABLE note (text TEXT)');
  client.close();
}

it('the sources of a database are the extraction files that SEEDS_DIR names, and the program', () => {
  expect(databaseSources({ SEEDS_DIR: '/elsewhere' })).toContain('/elsewhere');
  expect(databaseSources({})).toEqual(expect.arrayContaining(['seeds', 'prisma', path.join('lib', 'audit')]));
});
