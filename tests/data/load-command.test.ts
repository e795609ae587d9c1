import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeDatabase } from '@/lib/data/import/write-database';
import { getDataVersion } from '@/lib/data/reads/get-data-version';
import { builtDatabase } from '../fixtures/built-database';
import { FAULTS } from '../fixtures/faults';
import { copyInventedPaper, type SeedsCopy, STUDY } from '../fixtures/invented-paper';
import { commandFile, runSeedsCommand } from '../fixtures/seeds-commands';
import { inventedPaper, temporaryDatabase } from './temporary-database';

describe('npm run seeds:load', () => {
  let place: ReturnType<typeof temporaryDatabase>;
  let copy: SeedsCopy;
  beforeEach(() => {
    place = temporaryDatabase();
    copy = copyInventedPaper();
  });
  afterEach(() => {
    copy.remove();
    place.remove();
  });

  const environment = () => ({
    SEEDS_DIR: copy.seeds,
    PAPERS_DIR: copy.papers,
    DATABASE_FILE: place.file,
  });
  const placeDatabase = async () => copyFileSync(await builtDatabase('invented'), place.file);
  const load = () => runSeedsCommand('load', environment());
  const startLoad = (errors: 'pipe' | 'ignore') =>
    spawn(process.execPath, [commandFile('load')], {
      env: { ...process.env, ...environment() },
      stdio: ['ignore', 'ignore', errors],
    });

  it('builds the database, says what it holds and exits with 0', async () => {
    const { exitCode, output, errors } = load();
    expect(errors).toEqual([]);
    expect(output).toEqual([expect.stringMatching(/evidence\.db: 1 papers, 2 studies, 54 facts$/u)]);
    expect(exitCode).toBe(0);
    expect((await getDataVersion()).facts).toBe(54);
  });

  it('lists every problem, exits with 1 and leaves the old database as it was', async () => {
    await placeDatabase();
    const before = { content: readFileSync(place.file), ...statSync(place.file) };
    const faults = [FAULTS['range-reversed'], FAULTS['unknown-tumour']];
    for (const fault of faults) for (const edit of fault?.edits ?? []) copy.edit(edit);
    const { exitCode, output, errors } = load();
    expect(output).toEqual([]);
    expect(errors).toEqual([
      ...(FAULTS['unknown-tumour']?.problems ?? []),
      ...(FAULTS['range-reversed']?.problems ?? []),
      '2 problems: the database is left as it was.',
    ]);
    expect(exitCode).toBe(1);
    expect(readFileSync(place.file).equals(before.content)).toBe(true);
    expect(statSync(place.file).ino).toBe(before.ino);
    expect(statSync(place.file).mtimeMs).toBe(before.mtimeMs);
  });

  it('makes no database where there are problems and there was none', () => {
    for (const edit of FAULTS['broken-yaml']?.edits ?? []) copy.edit(edit);
    expect(load().exitCode).toBe(1);
    expect(readdirSync(place.folder)).toEqual([]);
  });

  it('says in one line which place can’t be written, and exits with 1', () => {
    writeFileSync(path.join(place.folder, 'a-file'), '');
    const DATABASE_FILE = path.join(place.folder, 'a-file', 'evidence.db');
    const { exitCode, output, errors } = runSeedsCommand('load', { ...environment(), DATABASE_FILE });
    expect(output).toEqual([]);
    expect(errors).toEqual([expect.stringMatching(/a-file.*a file stands where a folder is needed/u)]);
    expect(exitCode).toBe(1);
  });

  it('says in one line that the disk is full, and leaves no half-built file', ({ skip }) => {
    const full = path.join(place.folder, 'full');
    mkdirSync(full);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', full]);
    skip(mounted.status !== 0, 'a small file system can only be mounted by root on Linux');
    try {
      const DATABASE_FILE = path.join(full, 'evidence.db');
      const { exitCode, output, errors } = runSeedsCommand('load', { ...environment(), DATABASE_FILE });
      expect(output).toEqual([]);
      expect(errors).toEqual([expect.stringMatching(/evidence\.db.*: the disk is full\..*\(ENOSPC\)/u)]);
      expect(exitCode).toBe(1);
      expect(readdirSync(full)).toEqual([]);
    } finally {
      spawnSync('umount', [full]);
    }
  });

  it('waits for another build, and goes on where that was killed', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    writeFileSync(`${place.file}.lock`, JSON.stringify({ pid: other.pid, host: hostname() }));
    const child = startLoad('pipe');
    const ended = new Promise((resolve) => child.on('close', resolve));
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      said += text;
      // It has seen that it has to wait.
      if (said.includes('\n')) other.kill('SIGKILL');
    });
    expect(await ended).toBe(0);
    expect(said.trim().split('\n')).toEqual([
      expect.stringContaining(`(process ${other.pid}); this one waits for it.`),
    ]);
  });

  it('keeps as many versions as are asked for', async () => {
    const word = (from: string, to: string) =>
      copy.edit({ file: STUDY, from: `en: Fixturib is ${from} than`, to: `en: Fixturib is ${to} than` });
    const versions = () => readdirSync(path.join(place.folder, 'versions'));
    await placeDatabase();
    word('better', 'much better');
    await writeDatabase(inventedPaper(copy.seeds), place.file);
    const { version } = await getDataVersion();
    expect(versions()).toHaveLength(1);
    word('much better', 'far better');
    expect(runSeedsCommand('load', { ...environment(), KEPT_VERSIONS: '1' }).exitCode).toBe(0);
    expect(versions()).toEqual([`${version}.db`]);
  });

  const buildFiles = () => readdirSync(place.folder).filter((name) => name.includes('.building-'));

  /** Starts a build and kills it `delay` ms after its unfinished file appeared; false where it ended before that. */
  async function killHalfWay(delay: number): Promise<boolean> {
    const child = startLoad('ignore');
    const ended = new Promise<NodeJS.Signals | null>((resolve) => {
      child.on('exit', (_code, signal) => resolve(signal));
    });
    const watch = setInterval(() => {
      if (buildFiles().length === 0) return;
      clearInterval(watch);
      setTimeout(() => child.kill('SIGKILL'), delay);
    }, 1);
    const signal = await ended;
    clearInterval(watch);
    return signal === 'SIGKILL';
  }

  it('leaves the old database serving, whenever it is killed, and the next one clears up', async () => {
    await placeDatabase();
    const { version } = await getDataVersion();
    const before = readFileSync(place.file);
    copy.edit({
      file: STUDY,
      from: 'en: Fixturib is better than control',
      to: 'en: Fixturib is much better than control',
    });
    let killed = 0;
    let leftovers = 0;
    for (const delay of [0, 10, 60]) {
      if (await killHalfWay(delay)) {
        killed += 1;
        expect(readFileSync(place.file).equals(before)).toBe(true);
        leftovers += buildFiles().length;
        expect((await getDataVersion()).version).toBe(version);
      }
    }
    expect(killed).toBeGreaterThanOrEqual(1);
    expect(leftovers).toBeGreaterThanOrEqual(1);
    expect(load().exitCode).toBe(0);
    // What was replaced is kept for what is pinned to it.
    expect(readdirSync(place.folder).sort()).toEqual([path.basename(place.file), 'versions']);
    expect(readdirSync(path.join(place.folder, 'versions'))).toEqual([`${version}.db`]);
    expect((await getDataVersion()).version).not.toBe(version);
  });
});
