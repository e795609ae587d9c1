import type { MapInShort } from '@/lib/domain/map-in-short';
import { database } from '../database';

/** The evidence map as the start page shows it, worked out when the database was built. */
export async function getHomeMap(): Promise<MapInShort> {
  const db = await database();
  const { data } = await db.summary.findUniqueOrThrow({ where: { name: 'home' } });
  return JSON.parse(data) as MapInShort;
}
