import { isKept } from '@/lib/data/database';
import { countReleases } from '@/lib/data/reads/count-releases';
import { getDataVersion } from '@/lib/data/reads/get-data-version';
import { type ReleaseRow, releaseRow } from '@/lib/exchange/api/release-row';
import type { ApiList } from '../_http/define-list';
import { filesOf } from './downloads';

async function rowsFrom(offset: number, limit: number): Promise<ReleaseRow[]> {
  const [{ version: present }, releases] = await Promise.all([
    getDataVersion(),
    countReleases(offset, limit),
  ]);
  return Promise.all(
    releases.rows.map(async ({ version, date, noteEn, noteZh, counts }) => ({
      version,
      date,
      note: { en: noteEn, zh: noteZh },
      ...counts,
      present: version === present,
      downloads: (await isKept(version)) ? filesOf(version).map((file) => `/api/v1/downloads/${file}`) : [],
    })),
  );
}

/** Releases that are read at once. */
const BATCH = 100;

/**
 * Published versions. No table of the whole data set, which is the same wherever it is made: which versions are kept
 * differs from place to place.
 */
export const releases: ApiList = {
  name: 'releases',
  summary: 'Published versions of the data, the newest first',
  description:
    'A row is a version with the numbers of facts that it changed, and its files as long as they are kept.',
  row: releaseRow,
  filters: {},
  named: [],
  valuesOf: async () => new Set(),
  hasValue: async () => false,
  defaults: {},
  sorts: [],
  ranges: [],
  async page(_, { offset, limit }) {
    return { rows: await rowsFrom(offset, limit), total: (await countReleases(0, 0)).total };
  },
  commonest: async () => ({}),
  async *each() {
    for (let offset = 0; ; offset += BATCH) {
      const rows = await rowsFrom(offset, BATCH);
      yield rows;
      if (rows.length < BATCH) return;
    }
  },
  find: async () => null,
};
