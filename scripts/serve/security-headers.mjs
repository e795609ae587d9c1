/** @typedef {import('./read-address.mjs').Kind} Kind */

const PERMISSIONS = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'usb',
  'xr-spatial-tracking',
]
  .map((name) => `${name}=()`)
  .join(', ');

/** What other sites may load: charts that are meant for it, data, and pictures of pages. */
const OPEN = new Set(['embed', 'api', 'preview']);

/** @param {Kind} kind @param {string[] | null} hashes of a page’s inline scripts; null where it is no page */
function policy(kind, hashes) {
  const ancestors = `frame-ancestors ${kind === 'embed' ? '*' : "'self'"}`;
  // A script that runs as a worker obeys its own answer’s policy and loads further scripts.
  if (kind === 'static') return ancestors;
  if (hashes === null) return `default-src 'none'; style-src 'unsafe-inline'; ${ancestors}`;
  return [
    "default-src 'none'",
    ['script-src', "'self'", ...hashes].join(' '),
    // Charts place their marks, and React its values, by style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    ancestors,
  ].join('; ');
}

/**
 * The headers that guard an answer, but for Strict-Transport-Security, which depends on the connection.
 * @param {Kind} kind
 * @param {string[] | null} hashes of a page’s inline scripts; null where the answer is no page
 * @param {boolean} [download] whether it is a file to take away
 * @returns {Record<string, string>} names in lower case
 */
export function securityHeaders(kind, hashes, download = false) {
  return {
    'content-security-policy': policy(kind, hashes),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': OPEN.has(kind) || download ? 'cross-origin' : 'same-origin',
    'permissions-policy': PERMISSIONS,
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
  };
}

/** Where the reader came by https: for a year, no other way. */
export const TRANSPORT = 'max-age=31536000';
