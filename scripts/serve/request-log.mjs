const SLOW_MS = 1000;

/**
 * A line for what an operator wants to know of: a request that failed here, or whose answer was slow to begin. Of the request
 * it names the path, and nothing that tells who asked or with which words.
 * @param {import('./visit.mjs').Visit} visit a request that is over
 * @param {Date} [now]
 * @returns {string | null} one line of JSON; null where there is nothing to say
 */
export function logLine({ request, response, kind, fromCache, startedAt, answeredAt }, now = new Date()) {
  const ms = Math.round((answeredAt ?? performance.now()) - startedAt);
  const failed = response.statusCode >= 500;
  if (!failed && ms <= SLOW_MS) return null;
  return JSON.stringify({
    time: now.toISOString(),
    level: failed ? 'error' : 'warning',
    event: failed ? 'request failed' : 'slow request',
    method: request.method,
    path: request.url?.split('?')[0]?.slice(0, 500),
    status: answeredAt === null ? null : response.statusCode,
    ms,
    class: kind,
    cache: fromCache,
  });
}
