import { matchName } from './match-name';
import { charactersOf, matchPinyin } from './match-pinyin';
import { searchWords, wholeOf } from './query-words';
import type { NameRole, SearchEntry, SearchName } from './search-index';

/** What things are called, by which pinyin is read. */
const NAMES: readonly NameRole[] = ['name', 'synonym', 'brand'];
/** Names of one sound that are looked for. */
const MOST_READINGS = 4;

/**
 * A query in pinyin as it is written in characters, so that it finds what these find: `xueguanrouliu` and
 * `xue guan rou liu` are 血管肉瘤. Several where several names sound alike, none where no name does.
 */
export function inCharacters(index: readonly SearchEntry[], query: string): string[] {
  const words = searchWords(query);
  const names = index.flatMap((entry) => entry.names.filter(({ role }) => NAMES.includes(role)));
  const whole = readingsOf(names, wholeOf(query));
  if (whole.length > 0) return whole.slice(0, MOST_READINGS);
  const read = wordsInCharacters(names, words);
  return read.join(' ') === words.join(' ') ? [] : [read.join(' ')];
}

/** Names that are typed so, else what they begin with. */
function readingsOf(names: readonly SearchName[], word: string): string[] {
  const whole = names.filter((name) => matchPinyin(name, word)?.place === 'whole').map(({ text }) => text);
  const found = whole.length > 0 ? whole : names.flatMap((name) => charactersOf(name, word) ?? []);
  return [...new Set(found)];
}

/** The words with the longest runs of them that are pinyin in characters; what is a name's word as it stands is left so. */
function wordsInCharacters(names: readonly SearchName[], words: readonly string[]): string[] {
  const [first, ...rest] = words;
  if (first === undefined) return [];
  for (let { length } = words; length > 0; length -= 1) {
    const run = words.slice(0, length);
    const isWritten = length === 1 && names.some((name) => matchName(name, first) !== null);
    const [reading] = isWritten ? [] : names.flatMap((name) => charactersOf(name, run.join('')) ?? []);
    if (reading !== undefined) return [reading, ...wordsInCharacters(names, words.slice(length))];
  }
  return [first, ...wordsInCharacters(names, rest)];
}
