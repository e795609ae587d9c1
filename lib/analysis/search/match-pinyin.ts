import { pinyin } from 'pinyin-pro';
import type { FoldedText } from '@/lib/domain/fold';
import type { NameMatch } from './match-name';

/** How a Chinese name is typed on a keyboard of Latin letters. */
interface Typed {
  /** `yiweimosi`, without tones. */
  whole: string;
  /** `ywms` */
  initials: string;
  /** Where in `whole` each character of the name begins, and the end. */
  bounds: number[];
}

const HAN = /\p{Script=Han}/u;
/** Fewer letters are sooner an abbreviation that we don't have. */
const FEWEST_INITIALS = 3;
const FEWEST_LETTERS = 4;

/** ü is typed as v, and is u where its dots were lost with the tones. */
const plain = (letters: string) => letters.replaceAll('v', 'u');
const TONED = /^(?:[a-z]{1,6}[1-5])+$/u;

/** What may be pinyin of a folded word, its tones left out: `xue4guan3` is `xueguan`. Null for anything else. */
export function pinyinOf(word: string): string | null {
  const letters = TONED.test(word) ? word.replaceAll(/\d/gu, '') : word;
  return /^[a-z]+$/u.test(letters) ? plain(letters) : null;
}

const typed = new WeakMap<FoldedText, Typed>();

function typedOf(name: FoldedText): Typed {
  const known = typed.get(name);
  if (known) return known;
  const syllables = pinyin(name.text, { toneType: 'none', v: true, type: 'array', nonZh: 'consecutive' }).map(
    (syllable) => plain(syllable.toLowerCase().replaceAll(/[^a-z0-9]/gu, '')),
  );
  const bounds = [0];
  for (const syllable of syllables) bounds.push((bounds.at(-1) ?? 0) + syllable.length);
  const made = {
    whole: syllables.join(''),
    initials: syllables.map((each) => each[0] ?? '').join(''),
    bounds,
  };
  typed.set(name, made);
  return made;
}

/** Whether `word`, folded, is how a Chinese name or its beginning is typed in pinyin, or by its initials. */
export function matchPinyin(name: FoldedText, word: string): NameMatch | null {
  const letters = pinyinOf(word);
  if (letters === null || letters.length < FEWEST_INITIALS || !HAN.test(name.text)) return null;
  const { whole, initials } = typedOf(name);
  const run = [0, name.folded.length] as const;
  if (whole === letters || initials === letters) return { place: 'whole', run };
  if (letters.length < FEWEST_LETTERS) return null;
  return whole.startsWith(letters) || initials.startsWith(letters) ? { place: 'start', run } : null;
}

const ALL_HAN = /^\p{Script=Han}+$/u;

/** The characters at the beginning of a Chinese name that are typed so in pinyin: 血管 of 血管肉瘤 for `xueguan`; null where none are. */
export function charactersOf(name: FoldedText, word: string): string | null {
  const letters = pinyinOf(word);
  if (letters === null || letters.length < FEWEST_LETTERS || !ALL_HAN.test(name.text)) return null;
  const { whole, bounds } = typedOf(name);
  const count = whole.startsWith(letters) ? bounds.indexOf(letters.length) : -1;
  return count === -1 ? null : [...name.text].slice(0, count).join('');
}
