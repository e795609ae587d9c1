import { pinyin } from 'pinyin-pro';
import type { FoldedText } from '@/lib/domain/fold';
import type { NameMatch } from './match-name';

/** How a Chinese name is typed on a keyboard of Latin letters. */
interface Typed {
  /** `yiweimosi`, without tones; ü is v. */
  whole: string;
  /** `ywms` */
  initials: string;
}

const HAN = /\p{Script=Han}/u;
/** Fewer letters are sooner an abbreviation that we don't have. */
const FEWEST_INITIALS = 3;
const FEWEST_LETTERS = 4;

const typed = new WeakMap<FoldedText, Typed>();

function typedOf(name: FoldedText): Typed {
  const known = typed.get(name);
  if (known) return known;
  const syllables = pinyin(name.text, { toneType: 'none', v: true, type: 'array', nonZh: 'consecutive' }).map(
    (syllable) => syllable.toLowerCase().replaceAll(/[^a-z0-9]/gu, ''),
  );
  const made = { whole: syllables.join(''), initials: syllables.map((each) => each[0] ?? '').join('') };
  typed.set(name, made);
  return made;
}

/** Whether `word`, folded, is how a Chinese name or its beginning is typed in pinyin, or by its initials. */
export function matchPinyin(name: FoldedText, word: string): NameMatch | null {
  if (!/^[a-z]+$/u.test(word) || word.length < FEWEST_INITIALS || !HAN.test(name.text)) return null;
  const { whole, initials } = typedOf(name);
  const run = [0, name.folded.length] as const;
  if (whole === word || initials === word) return { place: 'whole', run };
  if (word.length < FEWEST_LETTERS) return null;
  return whole.startsWith(word) || initials.startsWith(word) ? { place: 'start', run } : null;
}
