import { chunksOf } from '@/lib/domain/chunks-of';
import type { Ids } from './column-bytes';
import { needleOf, searchWords } from './search-text';
import type { TableList } from './table-list';

/** Words whose texts are marked in the bits of one byte: bytes of all texts stay in the processor's cache. */
const WORDS_AT_ONCE = 8;

/** 1 for each row in which every word of the search is found, in whichever of its texts; null where there are no words. */
export async function searchRows(list: TableList<unknown>, search: string): Promise<Uint8Array | null> {
  const words = searchWords(search);
  if (words.length === 0) return null;
  const { size, sets, parents, members } = await list.texts();
  const found = new Uint8Array(await list.rowCount()).fill(1);
  for (const some of chunksOf(words, WORDS_AT_ONCE)) {
    const wordsOf = new Uint8Array(size);
    for (const [bit, word] of some.entries()) {
      const ids = await list.store.textIdsContaining(list.name, needleOf(word));
      if (ids.length === 0) return found.fill(0);
      for (const id of ids) wordsOf[id] = (wordsOf[id] as number) | (1 << bit);
    }
    keepFound(found, sets, findSets(parents, members, wordsOf), 2 ** some.length - 1);
  }
  return found;
}

// A function for each loop, as in `select-rows.ts`.

/** The words in each set of texts, of which there are fewer than rows. */
function findSets(parents: Uint32Array, members: Uint32Array, wordsOf: Uint8Array): Uint8Array {
  const seen = new Uint8Array(parents.length);
  for (let set = 1; set < seen.length; set++)
    seen[set] = (seen[parents[set] as number] as number) | (wordsOf[members[set] as number] as number);
  return seen;
}

function keepFound(found: Uint8Array, sets: Ids, seen: Uint8Array, all: number): void {
  for (let row = 0; row < found.length; row++)
    found[row] = seen[sets[row] as number] === all ? (found[row] as number) : 0;
}
