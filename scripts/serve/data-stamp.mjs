import path from 'node:path';
import { evidencePlace } from '../../lib/data/evidence-place.mjs';
import { fileStamp, presentStamp } from '../../lib/data/present-stamp.mjs';

/**
 * @typedef {object} DataStamp
 * @property {string} data which build of the database is the present one, as lib/data/database.ts knows it
 * @property {string} papers which texts of papers stand on pages
 */

/**
 * Which data are served at this moment. Cheap enough for every request.
 * @param {Record<string, string | undefined>} environment
 * @returns {() => Promise<DataStamp | null>} null where there is no database, or none that answers
 */
export function dataStamp(environment) {
  const place = evidencePlace(environment);
  const papers = path.resolve(environment.PAPERS_DIR ?? 'papers');
  return async () => {
    try {
      const data = await presentStamp(place);
      return data === null ? null : { data, papers: fileStamp(papers) ?? '' };
    } catch {
      // The app says what is wrong.
      return null;
    }
  };
}
