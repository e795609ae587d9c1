import type { MapInShort } from '@/lib/domain/map-in-short';
import { PreparedAnswers } from '../prepared-read';

/** Worked out beside the lists, from what they are made of. */
export const homeMapAnswers = new PreparedAnswers<MapInShort>('home-map');

/** The evidence map as the start page shows it. */
export async function getHomeMap(): Promise<MapInShort> {
  const map = await homeMapAnswers.get('');
  if (!map) throw new Error('The database has no evidence map for the start page');
  return map;
}
