import { readFileSync } from 'node:fs';

/** Answers that are under way may take so long; who hasn't read by then is cut off. */
const PATIENCE_MS = 6_000;
const PARENT_MS = 1_000;
/** npm passes on a signal that the terminal has sent to everybody: the second one within this time isn’t meant. */
const SAME_SIGNAL_MS = 1_000;

/**
 * Ends a server in order: no new connections, an answer for every request in flight, then the end; at the latest after
 * six seconds.
 * @param {import('node:http').Server} server
 * @param {{ closing: boolean }} front
 * @param {(code: number) => void} [exit]
 * @param {number} [patience] milliseconds
 * @returns {() => void} begins the end; a second call, a while later, ends at once
 */
export function ending(server, front, exit = process.exit, patience = PATIENCE_MS) {
  let begunAt = Number.NEGATIVE_INFINITY;
  return () => {
    if (front.closing) {
      if (performance.now() - begunAt > SAME_SIGNAL_MS) exit(1);
      return;
    }
    begunAt = performance.now();
    front.closing = true;
    server.close(() => exit(0));
    // Not at once: what a client has sent by now may still be on its way here. And again and again: an answer may have
    // begun before this was known.
    setInterval(() => server.closeIdleConnections(), 100).unref();
    setTimeout(() => {
      server.closeAllConnections();
      exit(0);
    }, patience).unref();
  };
}

/** @param {number} pid @param {'stat' | 'cmdline'} name @returns {string} empty where the system doesn’t tell */
function reported(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'latin1');
  } catch {
    return '';
  }
}

/** Whose child this process is; where npm put a shell between them, also whose child that is. */
function parents() {
  const parent = process.ppid;
  if (!/^(?:\S*\/)?[a-z]*sh\0-c\0/u.test(reported(parent, 'cmdline'))) return [parent];
  const [, , grandparent] = reported(parent, 'stat').replace(/^.*\)/su, ')').split(' ');
  return [parent, Number(grandparent)];
}

/** Calls `end` at the signals that ask for it, and where npm, which started this process, is gone. @param {() => void} end */
export function endWithParent(end) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
  if (!process.env.npm_lifecycle_event) return;
  const before = String(parents());
  const watch = setInterval(() => {
    if (String(parents()) === before) return;
    clearInterval(watch);
    end();
  }, PARENT_MS);
  watch.unref();
}
