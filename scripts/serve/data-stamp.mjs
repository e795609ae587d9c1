import { statSync } from 'node:fs';
import path from 'node:path';

/** @param {string} place */
function stampOf(place) {
  const found = statSync(place, { throwIfNoEntry: false });
  return found ? `${found.ino}:${found.mtimeMs}:${found.ctimeMs}:${found.size}` : null;
}

/**
 * Which data are served at this moment: the database file as lib/data/database.ts knows it, and the folder of the papers'
 * texts, whose passages stand on pages. Cheap enough for every request.
 * @param {Record<string, string | undefined>} environment
 * @returns {() => string | null} null where there is no database
 */
export function dataStamp(environment) {
  const database = path.resolve(environment.DATABASE_FILE ?? path.join('data', 'evidence.db'));
  const papers = path.resolve(environment.PAPERS_DIR ?? 'papers');
  return () => {
    const stamp = stampOf(database);
    return stamp && `${stamp} ${stampOf(papers) ?? ''}`;
  };
}
