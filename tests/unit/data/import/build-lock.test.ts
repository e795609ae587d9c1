import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { takeBuildLock, waitForBuildLock } from '@/lib/data/import/build-lock';

let folder: string;
let target: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lock-'));
  target = path.join(folder, 'evidence.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lock = () => `${target}.lock`;
const held = (pid: number, host = hostname()) => writeFileSync(lock(), JSON.stringify({ pid, host }));
const endedPid = () => spawnSync(process.execPath, ['-e', '']).pid;

describe('the lock of a build', () => {
  test('is a file beside the database, and gone when released', () => {
    const taken = takeBuildLock(target);
    expect(readdirSync(folder)).toEqual(['evidence.db.lock']);
    if ('release' in taken) taken.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('of a process that lives is respected, of one that has ended is taken over', () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    held(other.pid ?? 0);
    expect(takeBuildLock(target)).toEqual({ heldBy: { pid: other.pid, host: hostname() } });
    other.kill();
    held(endedPid());
    expect(takeBuildLock(target)).toHaveProperty('release');
  });

  test('that says nothing is taken over; of another machine only when it is old', () => {
    writeFileSync(lock(), '');
    expect(takeBuildLock(target)).toHaveProperty('release');
    held(1, 'another-machine');
    expect(takeBuildLock(target)).toHaveProperty('heldBy');
    utimesSync(lock(), new Date(0), new Date(0));
    expect(takeBuildLock(target)).toHaveProperty('release');
  });

  test('is waited for, which is said once', async () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 700)']);
    held(other.pid ?? 0);
    const said: string[] = [];
    const release = await waitForBuildLock(target, (line) => said.push(line));
    expect(said).toEqual([expect.stringContaining(`process ${other.pid}`)]);
    release();
    expect(existsSync(lock())).toBe(false);
  });

  test('is not waited for for ever', async () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    held(other.pid ?? 0);
    await expect(waitForBuildLock(target, () => undefined, 300)).rejects.toThrow('gives up');
    other.kill();
  });
});
