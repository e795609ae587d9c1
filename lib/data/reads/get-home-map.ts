import type { MapInShort } from '@/lib/domain/map-in-short';
import { PreparedRead } from '../prepared-read';

/** Worked out beside the lists, from what they are made of. */
export const homeMapRead = new PreparedRead<MapInShort>('home-map', async () => new Map());

/** The evidence map as the start page shows it. */
export async function getHomeMap(): Promise<MapInShort> {
  const map = await homeMapRead.get('');
  if (!map) throw new Error('The database has no evidence map for the start page');
  return map;
}
