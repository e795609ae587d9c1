/**
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {import('./settings.mjs').Settings} Settings
 *
 * @typedef {object} Client
 * @property {string} bucket whom the limit counts: an IPv4 address, or the first half of an IPv6 address
 * @property {boolean} https whether the reader's browser speaks https
 * @property {string} host as the reader typed it, in lower case
 * @property {string} origin scheme and host of absolute links
 * @property {readonly string[]} originFrom names of the headers, beside Host, that said so
 */

/** The same pattern as app/site-address.ts. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/iu;
const LONGEST_HOST = 253 + ':65535'.length;

/** @param {string} text */
const isHost = (text) => text.length <= LONGEST_HOST && HOST.test(text) && URL.canParse(`http://${text}`);

/** @param {IncomingMessage} request @param {string} name @returns {string[]} */
const listed = (request, name) =>
  String(request.headers[name] ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);

/** Networks give a whole /64 of IPv6 to one subscriber. @param {string} address */
function bucketOf(address) {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address);
  if (mapped?.[1]) return mapped[1];
  if (!address.includes(':')) return address.slice(0, 64);
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const groups = head.split(':').filter(Boolean);
  const rest = tail?.split(':').filter(Boolean) ?? [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - rest.length);
  return [...groups, ...Array.from({ length: zeros }, () => '0'), ...rest].slice(0, 4).join(':').slice(0, 64);
}

/**
 * Who asks, and under which name. Headers of forwarding count only where a proxy is trusted: the client's address is
 * then the one that the outermost trusted proxy saw, whatever the client wrote in front of it.
 * @param {IncomingMessage} request
 * @param {Pick<Settings, 'trustedProxies' | 'siteUrl'>} settings
 * @returns {Client | null} null where the host is no host
 */
export function readClient(request, { trustedProxies, siteUrl }) {
  const socketAddress = request.socket.remoteAddress ?? '';
  const trusted = trustedProxies > 0;
  const ways = trusted ? listed(request, 'x-forwarded-for') : [];
  const forwarded = trusted ? listed(request, 'x-forwarded-host')[0] : undefined;
  // Two hosts, or none where HTTP asks for one, can be read in two ways (RFC 9112, section 3.2).
  const hosts = request.headersDistinct?.host?.length ?? 0;
  if (hosts > 1 || (hosts === 0 && request.httpVersionMinor > 0 && request.headers.host === undefined))
    return null;
  const asked = request.headers.host ?? `localhost:${request.socket.localPort ?? ''}`;
  const host = forwarded ?? asked;
  if (!isHost(host)) return null;
  const https = trusted && listed(request, 'x-forwarded-proto')[0]?.toLowerCase() === 'https';
  return {
    bucket: bucketOf(ways[Math.max(0, ways.length - trustedProxies)] ?? socketAddress),
    https: https || (siteUrl?.startsWith('https:') ?? false),
    host: host.toLowerCase(),
    origin: siteUrl ?? `${https ? 'https' : 'http'}://${host.toLowerCase()}`,
    originFrom: trusted && siteUrl === null ? ['X-Forwarded-Host', 'X-Forwarded-Proto'] : [],
  };
}

/** How the site's address is known, as the line at the start says it. @param {Pick<Settings, 'trustedProxies' | 'siteUrl'>} settings */
export function originSentence({ trustedProxies, siteUrl }) {
  if (siteUrl) return `Absolute links begin with ${siteUrl} (SITE_URL).`;
  return trustedProxies > 0
    ? 'Absolute links begin with what the proxy says (TRUST_PROXY): X-Forwarded-Proto and X-Forwarded-Host.'
    : 'Absolute links begin with the host that a request names; SITE_URL would fix it.';
}
