import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { atVersion, DatabaseUnavailable, database, inOneVersion } from '@/lib/data/database';
import { dataVersionOf } from '@/lib/data/import/data-version';
import { writeDatabase } from '@/lib/data/import/write-database';
import { getDataVersion } from '@/lib/data/reads/get-data-version';
import { askList, EVERYTHING } from '@/lib/data/tables/ask-list';
import { LISTS } from '@/lib/data/tables/lists';
import { copyInventedPaper, STUDY } from '../fixtures/invented-paper';
import { inventedPaper, temporaryDatabase } from './temporary-database';

const files = inventedPaper();

/** The invented paper with another mean age, and so another version. */
function otherFiles() {
  const copy = copyInventedPaper();
  copy.edit({ file: STUDY, from: 'value: 52.5', to: 'value: 54.5' });
  const other = inventedPaper(copy.seeds);
  copy.remove();
  return other;
}

describe('the database that the program reads', () => {
  let place: ReturnType<typeof temporaryDatabase>;
  beforeEach(() => {
    place = temporaryDatabase();
  });
  afterEach(async () => {
    const open = await database().catch(() => null);
    await open?.$disconnect();
    place.remove();
  });

  it('is the file that DATABASE_FILE names', async () => {
    await writeDatabase(files, place.file);
    expect((await getDataVersion()).version).toBe(dataVersionOf(files));
  });

  it('is opened once for all requests at a time', async () => {
    await writeDatabase(files, place.file);
    const clients = await Promise.all(Array.from({ length: 20 }, () => database()));
    expect(new Set(clients).size).toBe(1);
  });

  it('is the new one as soon as a file was swapped in, without a restart', async () => {
    await writeDatabase(files, place.file);
    const before = await getDataVersion();
    const other = otherFiles();
    await writeDatabase(other, place.file);
    const after = await getDataVersion();
    expect(after.version).not.toBe(before.version);
    expect(after.version).toBe(dataVersionOf(other));
    const db = await database();
    expect(await db.characteristic.count({ where: { value: 54.5 } })).toBe(1);
  });

  it('can still be read as it was before a swap, by its version', async () => {
    await writeDatabase(files, place.file);
    const { version } = await getDataVersion();
    await writeDatabase(otherFiles(), place.file);
    const read = async () => (await database()).characteristic.count({ where: { value: 52.5 } });
    expect(await read()).toBe(0);
    expect(await atVersion(version, read)).toBe(1);
    expect(await atVersion((await getDataVersion()).version, read)).toBe(0);
    expect(await atVersion('000000000000', read), 'a version that was never kept').toBeNull();
    expect(await atVersion('../evidence', read)).toBeNull();
    expect(await read(), 'other work is not affected').toBe(0);
  });

  it('answers from its lists when it is read again after it was replaced and closed', async () => {
    await writeDatabase(files, place.file);
    const cohorts = async () => (await askList(LISTS.cohorts, EVERYTHING, { limit: 9 })).rows;
    const before = await cohorts();
    expect(before.length).toBeGreaterThan(0);
    const other = temporaryDatabase();
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    try {
      await writeDatabase(otherFiles(), other.file);
      expect(await cohorts()).toHaveLength(before.length);
      await vi.advanceTimersByTimeAsync(60_000);
    } finally {
      vi.useRealTimers();
      other.remove();
    }
    expect(await cohorts()).toEqual(before);
  });

  it('goes on answering a request that began before the swap', async () => {
    await writeDatabase(files, place.file);
    const before = await database();
    await writeDatabase(otherFiles(), place.file);
    await database();
    expect(await before.characteristic.count({ where: { value: 52.5 } })).toBe(1);
  });

  it('is the same for all questions of one piece of work, whatever is swapped in between', async () => {
    await writeDatabase(files, place.file);
    const answered = await inOneVersion(async () => {
      const before = await getDataVersion();
      await writeDatabase(otherFiles(), place.file);
      return [before, await getDataVersion()].map(({ version }) => version);
    });
    expect(answered).toEqual([dataVersionOf(files), dataVersionOf(files)]);
    expect((await getDataVersion()).version).not.toBe(dataVersionOf(files));
  });

  it('does not change while nothing is swapped in', async () => {
    await writeDatabase(files, place.file);
    expect(await database()).toBe(await database());
  });

  it('is unavailable where the file is missing, and no file is made', async () => {
    await expect(database()).rejects.toThrow(DatabaseUnavailable);
    await expect(database()).rejects.toThrow(/npm run seeds:load/u);
    expect(existsSync(place.file)).toBe(false);
    expect(readdirSync(place.folder)).toEqual([]);
  });

  it('is unavailable where its folder is missing, and none is made', async () => {
    process.env.DATABASE_FILE = path.join(place.folder, 'absent', 'evidence.db');
    await expect(getDataVersion()).rejects.toThrow(DatabaseUnavailable);
    expect(existsSync(path.join(place.folder, 'absent'))).toBe(false);
  });

  it.each([
    ['empty', (file: string) => writeFileSync(file, '')],
    [
      'no database',
      (file: string) => writeFileSync(file, 'not a database, but long enough to have a header of its own'),
    ],
    [
      'a database without tables',
      async (file: string) => {
        const client = createClient({ url: `file:${file}` });
        await client.execute('CREATE TABLE other (id INTEGER)');
        client.close();
      },
    ],
  ])('is unavailable where the file is %s', async (_what, make) => {
    await make(place.file);
    await expect(getDataVersion()).rejects.toThrow(DatabaseUnavailable);
    await expect(getDataVersion()).rejects.toThrow(place.file);
  });

  it('is unavailable where the file was cut short', async () => {
    const whole = path.join(place.folder, 'whole.db');
    await writeDatabase(files, whole);
    writeFileSync(place.file, readFileSync(whole).subarray(0, 4096));
    await expect(getDataVersion()).rejects.toThrow(DatabaseUnavailable);
  });

  it('is there again once a good file takes the place of a missing or broken one', async () => {
    await expect(getDataVersion()).rejects.toThrow(DatabaseUnavailable);
    writeFileSync(place.file, 'broken');
    await expect(getDataVersion()).rejects.toThrow(DatabaseUnavailable);
    await writeDatabase(files, place.file);
    expect((await getDataVersion()).studies).toBe(2);
  });

  it('is unavailable after the file was taken away, and there again when it is back', async () => {
    await writeDatabase(files, place.file);
    await getDataVersion();
    const aside = path.join(place.folder, 'aside.db');
    renameSync(place.file, aside);
    await expect(getDataVersion()).rejects.toThrow(DatabaseUnavailable);
    copyFileSync(aside, place.file);
    expect((await getDataVersion()).studies).toBe(2);
  });
});
