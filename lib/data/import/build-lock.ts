import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';

/** Who holds a lock. */
export interface LockHolder {
  pid: number;
  host: string;
}

type Awaitable<T> = T | Promise<T>;

const lockOf = (target: string) => `${target}.lock`;

/** Beyond this age a lock of another machine is taken for one that was left behind: no build takes as long. */
const LONGEST_BUILD = 3_600_000;

function holderOf(lock: string): LockHolder | null {
  try {
    const { pid, host } = JSON.parse(readFileSync(lock, 'utf8'));
    return Number.isInteger(pid) && typeof host === 'string' ? { pid, host } : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // No permission to signal it: it lives.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether whoever made a lock has ended without removing it. */
function isLeftBehind(lock: string): boolean {
  const holder = holderOf(lock);
  // A lock is linked to its place whole, so one that says nothing was written by nobody of us.
  if (!holder) return true;
  if (holder.host === hostname()) return holder.pid === process.pid || !isAlive(holder.pid);
  try {
    return Date.now() - statSync(lock).mtimeMs > LONGEST_BUILD;
  } catch {
    return true;
  }
}

/**
 * Removes a lock that was left behind, by way of another name: where someone else took the lock in between, it is theirs
 * that was moved, and it is put back.
 */
function remove(lock: string, own: string) {
  const moved = `${own}.left-behind`;
  try {
    renameSync(lock, moved);
    if (!isLeftBehind(moved)) linkSync(moved, lock);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  }
  rmSync(moved, { force: true });
}

/**
 * Takes the lock of a database that is about to be built: a file beside it with the process that builds. A lock that
 * was left behind by a process that has ended is taken over.
 *
 * @returns what releases it, or who holds it
 */
export function takeBuildLock(target: string): { release: () => void } | { heldBy: LockHolder } {
  const lock = lockOf(target);
  mkdirSync(path.dirname(target), { recursive: true });
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, JSON.stringify({ pid: process.pid, host: hostname() }));
  try {
    for (;;) {
      try {
        // Fails where the lock exists, and makes it with its content in one step where it doesn't.
        linkSync(own, lock);
        return { release: () => rmSync(lock, { force: true }) };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      if (!isLeftBehind(lock)) return { heldBy: holderOf(lock) ?? { pid: 0, host: 'unknown' } };
      remove(lock, own);
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/** Takes the lock of a file that is built, waiting for another build to end. */
export const waitForBuildLock = (target: string, say: (line: string) => void, patience?: number) =>
  waitForLock(() => takeBuildLock(target), target, say, patience);

/**
 * Takes a lock as soon as nobody else holds it; `say` is told once that it waits.
 * @throws {Error} where the other takes longer than `patience` milliseconds
 */
export async function waitForLock<Release>(
  take: () => Awaitable<{ release: Release } | { heldBy: LockHolder }>,
  target: string,
  say: (line: string) => void,
  patience = 600_000,
): Promise<Release> {
  const start = Date.now();
  let said = false;
  for (;;) {
    const taken = await take();
    if ('release' in taken) return taken.release;
    const { pid, host } = taken.heldBy;
    const who = host === hostname() ? `process ${pid}` : `process ${pid} on ${host}`;
    if (!said) say(`Another build of ${target} is running (${who}); this one waits for it.`);
    said = true;
    if (Date.now() - start > patience) {
      throw new Error(`Another build of ${target} is still running (${who}); this one gives up.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
