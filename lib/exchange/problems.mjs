/**
 * Every kind of problem that an address answers with: most by the API, some by the server in front of it (scripts/serve), which
 * runs without TypeScript. docs/api.md lists them, and a test compares.
 * @satisfies {Record<string, { status: number, title: string }>}
 */
export const PROBLEMS = /** @type {const} */ ({
  'invalid-parameters': { status: 400, title: 'The parameters are not valid' },
  'invalid-cursor': { status: 400, title: 'The cursor can’t be used' },
  'invalid-json': { status: 400, title: 'The body is not JSON' },
  'invalid-body': { status: 400, title: 'The body is not valid' },
  'bad-request': { status: 400, title: 'This request can’t be read' },
  'not-found': { status: 404, title: 'There is no such thing' },
  'method-not-allowed': { status: 405, title: 'The address does not take this method' },
  'request-timeout': { status: 408, title: 'The request took too long' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'too-long': { status: 413, title: 'The analysis takes too long' },
  'address-too-long': { status: 414, title: 'The address is too long' },
  'unsupported-media-type': { status: 415, title: 'The body has to be JSON' },
  'range-not-satisfiable': { status: 416, title: 'The file has no such part' },
  'not-computable': { status: 422, title: 'The numbers can’t be computed with' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'headers-too-large': { status: 431, title: 'The request’s headers are too large' },
  'unexpected-error': { status: 500, title: 'Something went wrong here' },
  busy: { status: 503, title: 'Too much is asked for at once' },
  'database-unavailable': { status: 503, title: 'There is no database to read' },
  'too-busy': { status: 503, title: 'Too much is being computed just now' },
});

/** @param {keyof typeof PROBLEMS} name @returns {string} what `type` says of a problem */
export const problemType = (name) => `urn:sarcoma-evidence:problem:${name}`;
