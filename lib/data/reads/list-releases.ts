import { database } from '../database';

/** Published versions of the data with what changed in each, newest first. */
export async function listReleases() {
  const db = await database();
  const [releases, changes] = await Promise.all([
    db.release.findMany({ orderBy: { ordinal: 'desc' } }),
    db.factChange.findMany({ orderBy: { id: 'asc' } }),
  ]);
  return releases.map((release) => ({
    ...release,
    changes: changes.filter(({ version }) => version === release.version),
  }));
}
