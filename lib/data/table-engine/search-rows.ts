import { needleOf, searchWords } from './search-text';
import type { TableList } from './table-list';

/** Words whose texts are marked in the bits of one byte: bytes of all texts stay in the processor's cache. */
const WORDS_AT_ONCE = 8;

/** 1 for each row in which every word of the search is found, in whichever of its texts; null where there are no words. */
export async function searchRows(list: TableList<unknown>, search: string): Promise<Uint8Array | null> {
  const words = searchWords(search);
  if (words.length === 0) return null;
  const { size, sets, offsets, members } = await list.texts();
  // Sets of texts are fewer than rows; what is found is found in them.
  const isFound = new Uint8Array(offsets.length - 1).fill(1);
  for (let start = 0; start < words.length; start += WORDS_AT_ONCE) {
    const some = words.slice(start, start + WORDS_AT_ONCE);
    const wordsOf = new Uint8Array(size);
    for (const [bit, word] of some.entries())
      for (const id of await list.store.textIdsContaining(list.name, needleOf(word)))
        wordsOf[id] = (wordsOf[id] as number) | (1 << bit);
    const all = 2 ** some.length - 1;
    for (let set = 0; set < isFound.length; set++) {
      const end = offsets[set + 1] as number;
      let seen = 0;
      for (let index = offsets[set] as number; index < end; index++)
        seen |= wordsOf[members[index] as number] as number;
      isFound[set] = (isFound[set] as number) & Number(seen === all);
    }
  }
  const found = new Uint8Array(await list.rowCount());
  for (let row = 0; row < found.length; row++) found[row] = isFound[sets[row] as number] as number;
  return found;
}
