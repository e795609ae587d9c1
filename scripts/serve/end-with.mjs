/** Answers that are under way may take so long; who hasn't read by then is cut off. */
const PATIENCE_MS = 8_000;
const PARENT_MS = 1_000;

/**
 * Ends a server in order: no new connections, an answer for every request in flight, then the end; at the latest after
 * eight seconds.
 * @param {import('node:http').Server} server
 * @param {{ closing: boolean }} front
 * @param {(code: number) => void} [exit]
 * @param {number} [patience] milliseconds
 * @returns {() => void} begins the end; a second call ends at once
 */
export function ending(server, front, exit = process.exit, patience = PATIENCE_MS) {
  return () => {
    if (front.closing) return exit(1);
    front.closing = true;
    server.close(() => exit(0));
    // Also those that come to rest later: an answer may have begun before this was known.
    server.closeIdleConnections();
    setInterval(() => server.closeIdleConnections(), 100).unref();
    setTimeout(() => {
      server.closeAllConnections();
      exit(0);
    }, patience).unref();
  };
}

/** Calls `end` at the signals that ask for it, and where npm, which started this process, is gone. @param {() => void} end */
export function endWithParent(end) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    end();
  }, PARENT_MS);
  watch.unref();
}
