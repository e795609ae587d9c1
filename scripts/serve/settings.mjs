/**
 * @typedef {object} RateLimit
 * @property {number} burst requests that may come at once
 * @property {number} perSecond requests that are given back each second
 * @property {boolean} local whether it holds for this machine too: only where somebody set it, since without a trusted
 *   proxy this machine may stand for everybody whom an undeclared one sends
 *
 * @typedef {object} Settings
 * @property {string} host address to bind to
 * @property {number} port 0 to 65535
 * @property {string | null} siteUrl scheme and host that readers use, where configured
 * @property {number} trustedProxies how many reverse proxies stand in front; 0: headers of forwarding are not believed
 * @property {number} cacheBytes room for kept answers; 0: none is kept
 * @property {RateLimit | null} rateLimit for each client, of answers that have to be made; null: none
 * @property {boolean} metrics whether `/api/v1/metrics` is served
 */

const MEBIBYTE = 1024 * 1024;
/** What a person who reads, or a script that reads politely, never meets. */
const USUAL_LIMIT = { burst: 600, perSecond: 60, local: false };
const OFF = new Set(['', '0', 'off', 'no', 'false']);
const ON = new Set(['1', 'on', 'yes', 'true']);

/**
 * @param {string} name
 * @param {string} value
 * @param {string} wanted
 * @returns {never}
 */
function refuse(name, value, wanted) {
  throw new Error(`${name} is "${value}"; it has to be ${wanted}.`);
}

/** @param {string} value @returns {string | null} */
function readSiteUrl(value) {
  if (value === '') return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !/^https?:$/u.test(url.protocol) || url.href !== `${url.origin}/`) {
    refuse('SITE_URL', value, 'a scheme and a host, such as https://evidence.example.org');
  }
  return url.origin;
}

/** @param {string} value @returns {number} */
function readTrust(value) {
  const text = value.toLowerCase();
  if (OFF.has(text)) return 0;
  if (ON.has(text)) return 1;
  return /^\d$/u.test(text)
    ? Number(text)
    : refuse('TRUST_PROXY', value, '1, or the number of proxies, or 0');
}

/** @param {string} value @returns {RateLimit | null} */
function readRateLimit(value) {
  if (OFF.has(value.toLowerCase())) return null;
  const [, burst, perSecond] = /^(\d{1,7})(?:\/(\d{1,7}(?:\.\d+)?))?$/u.exec(value) ?? [];
  const limit = { burst: Number(burst), perSecond: Number(perSecond ?? Number(burst) / 10), local: true };
  return limit.burst > 0 && limit.perSecond > 0
    ? limit
    : refuse('RATE_LIMIT', value, 'off, or requests at once and requests each second, such as 600/60');
}

/**
 * What the environment says, with the defaults that docs/deployment.md lists.
 * @param {Record<string, string | undefined>} environment
 * @returns {Settings}
 * @throws {Error} that names the variable and what it has to be
 */
export function readSettings(environment) {
  /** @param {string} name @param {string} usual */
  const read = (name, usual) => (environment[name] ?? usual).trim();
  const port = read('PORT', '3000');
  if (!/^\d+$/u.test(port) || Number(port) > 65_535) refuse('PORT', port, 'a number from 0 to 65535');
  const cache = read('RESPONSE_CACHE_MB', '64');
  if (!/^\d{1,6}$/u.test(cache)) refuse('RESPONSE_CACHE_MB', cache, 'a number of megabytes; 0 keeps nothing');
  return {
    host: read('HOST', 'localhost') || 'localhost',
    port: Number(port),
    siteUrl: readSiteUrl(read('SITE_URL', '')),
    trustedProxies: readTrust(read('TRUST_PROXY', '')),
    cacheBytes: Number(cache) * MEBIBYTE,
    rateLimit: environment.RATE_LIMIT === undefined ? USUAL_LIMIT : readRateLimit(read('RATE_LIMIT', '')),
    metrics: !OFF.has(read('METRICS', '').toLowerCase()),
  };
}
