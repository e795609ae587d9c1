/**
 * Bytes of a body: 200,000 patients with times of many digits fit; see docs/api.md. The server in front (scripts/serve) refuses
 * what says that it is larger, the app what turns out to be.
 */
export const LARGEST_BODY = 8 * 1024 * 1024;
