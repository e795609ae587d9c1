import type { MapInShort } from '@/lib/domain/map-in-short';
import type { Paired } from '@/lib/domain/studied-pairs';
import { PreparedAnswers } from '../prepared-read';

/** By what stands in the columns; worked out beside the lists, from what they are made of. */
export const mapInShortAnswers = new PreparedAnswers<MapInShort>('map-in-short');

/** The whole evidence map, as the start page and the page of the map show it. */
export async function getMapInShort(paired: Paired): Promise<MapInShort> {
  const map = await mapInShortAnswers.get(paired);
  if (!map) throw new Error(`The database has no evidence map by ${paired}`);
  return map;
}
