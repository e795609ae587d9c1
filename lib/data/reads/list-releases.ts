import { groupBy } from '@/lib/domain/group-by';
import { database } from '../database';

/** Published versions of the data, newest first. */
export async function listReleases() {
  const db = await database();
  return db.release.findMany({ orderBy: { ordinal: 'desc' } });
}

/** The same, with what changed in each. */
export async function listReleasesWithChanges() {
  const db = await database();
  const [releases, changes] = await Promise.all([
    listReleases(),
    db.factChange.findMany({ orderBy: { id: 'asc' } }),
  ]);
  const byVersion = groupBy(changes, ({ version }) => version);
  return releases.map((release) => ({ ...release, changes: byVersion.get(release.version) ?? [] }));
}
