import { needleOf, searchWords } from './search-text';
import type { TableList } from './table-list';

/** Words whose texts are marked in the bits of one number. */
const WORDS_AT_ONCE = 31;

/** 1 for each row in which every word of the search is found, in whichever of its texts; null where there are no words. */
export async function searchRows(list: TableList<unknown>, search: string): Promise<Uint8Array | null> {
  const words = searchWords(search);
  if (words.length === 0) return null;
  const { size, ids, offsets } = await list.texts();
  const found = new Uint8Array(await list.rowCount()).fill(1);
  for (let start = 0; start < words.length; start += WORDS_AT_ONCE) {
    const some = words.slice(start, start + WORDS_AT_ONCE);
    // One more than there are texts: a row without any has the last.
    const wordsOf = new Uint32Array(size + 1);
    for (const [bit, word] of some.entries())
      for (const id of await list.store.textIdsContaining(list.name, needleOf(word)))
        wordsOf[id] = (wordsOf[id] as number) | (1 << bit);
    const all = 2 ** some.length - 1;
    for (let row = 0; row < found.length; row++) {
      const end = offsets ? (offsets[row + 1] as number) : row + 1;
      let words = 0;
      for (let cell = offsets ? (offsets[row] as number) : row; cell < end; cell++)
        words |= wordsOf[ids[cell] as number] as number;
      found[row] = (found[row] as number) & Number(words === all);
    }
  }
  return found;
}
