import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { createClient } from '@libsql/client';
import { sealOf } from '../../lib/data/file-seal.mjs';

/** @typedef {import('../../lib/data/evidence-place.mjs').EvidencePlace} EvidencePlace */

const SQLITE = 'SQLite format 3\u0000';

const OTHER_DATABASE = 'is another database, or of an older version of this program';
const OTHER_SOURCES = 'was built from other extraction files, or by another program';

/** @param {string} file */
function beginningOf(file) {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(SQLITE.length);
    return bytes.toString('latin1', 0, readSync(handle, bytes, 0, SQLITE.length, 0));
  } finally {
    closeSync(handle);
  }
}

/** @param {string} file @param {string} sources */
async function whyNotInside(file, sources) {
  const client = createClient({ url: `file:${file}` });
  /** @param {string} sql */
  const first = async (sql) => (await client.execute(sql)).rows[0]?.[0];
  try {
    const tables = await first(
      `SELECT count(*) FROM sqlite_master WHERE name IN ('DataVersion', '_evidence_build')`,
    );
    if (tables !== 2) return OTHER_DATABASE;
    if (!(await first('SELECT version FROM "DataVersion"'))) return 'holds no version of the data';
    const builtFrom = await first('SELECT sources FROM "_evidence_build"');
    return builtFrom === sources ? null : OTHER_SOURCES;
  } catch {
    return 'is damaged';
  } finally {
    client.close();
  }
}

/**
 * Why a database can't be served as it is.
 * @param {EvidencePlace} place
 * @param {string} sources hash of what it should be built from
 * @returns {Promise<string | null>} goes on from its name; null where it can be served
 * @throws {Error} where it can't be known, since no server answers
 */
export const whyRebuild = (place, sources) =>
  place.engine === 'sqlite' ? whyRebuildFile(place.file, sources) : whyRebuildSchema(place, sources);

/** @param {Extract<EvidencePlace, { engine: 'postgresql' }>} place @param {string} sources */
async function whyRebuildSchema(place, sources) {
  const { serversOf } = await import('../../lib/data/postgres/servers.mjs');
  const servers = serversOf(place);
  const build = await servers.present();
  if (!build) return 'holds no evidence yet';
  if (build.sources !== sources) return OTHER_SOURCES;
  const mark = { text: `SELECT "version" FROM "${build.schema}"."DataVersion"` };
  const { rows } = await servers.read(mark).catch(() => ({ rows: [] }));
  return rows[0]?.version === build.version ? null : 'is damaged';
}

/** @param {string} file @param {string} sources */
async function whyRebuildFile(file, sources) {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return 'is not there yet';
  if (!found.isFile()) return 'is no file';
  if (found.size === 0) return 'is empty';
  if (beginningOf(file) !== SQLITE) return 'is no database';
  const seal = await sealOf(file);
  if (seal === 'broken') return 'is damaged';
  if (seal === 'unsealed') return OTHER_DATABASE;
  return whyNotInside(file, sources);
}
