import { statSync } from 'node:fs';

/** Says of a file which one it is: another one at the same place has another stamp. @param {string} file @returns {string | null} null where there is none */
export function fileStamp(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${found.ino}:${found.mtimeMs}:${found.ctimeMs}:${found.size}` : null;
}

/**
 * Which data are the present ones: another build of the same evidence has another stamp. Cheap enough for every request.
 * @param {import('./evidence-place.mjs').EvidencePlace} place
 * @returns {string | null | Promise<string | null>} null where there are none
 */
export function presentStamp(place) {
  return place.engine === 'sqlite' ? fileStamp(place.file) : presentSchema(place);
}

/** @param {import('./evidence-place.mjs').PostgresPlace} place */
async function presentSchema(place) {
  // Loaded only where it is used.
  const { serversOf } = await import('./postgres/servers.mjs');
  return (await serversOf(place).present())?.schema ?? null;
}
