import type { ChangeName } from '@/lib/domain/history';
import { database } from '../database';

/** Published versions, newest first, with how many facts each changed, and how many versions there are. */
export async function countReleases(offset: number, limit: number) {
  const db = await database();
  const [total, releases] = await Promise.all([
    db.release.count(),
    limit === 0 ? [] : db.release.findMany({ orderBy: { ordinal: 'desc' }, skip: offset, take: limit }),
  ]);
  const counted = await db.factChange.groupBy({
    by: ['version', 'change'],
    where: { version: { in: releases.map(({ version }) => version) } },
    _count: { _all: true },
  });
  const countOf = (version: string, change: ChangeName) =>
    counted.find((one) => one.version === version && one.change === change)?._count._all ?? 0;
  return {
    total,
    rows: releases.map((release) => ({
      ...release,
      counts: {
        added: countOf(release.version, 'added'),
        changed: countOf(release.version, 'changed'),
        removed: countOf(release.version, 'removed'),
      },
    })),
  };
}
