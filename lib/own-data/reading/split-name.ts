/** A column's name cut into words: what stands in brackets is apart, as it often is a unit or a code. */
interface SplitName {
  /** All of it without case, spaces and punctuation. */
  key: string;
  words: string[];
  /** What stood in brackets, and what of it are words. */
  bracket: string;
  bracketWords: string[];
}

const HAN = /\p{Script=Han}/u;

/** `OS_MONTHS`, `osMonths`, `os.months` and `OS (months)` alike; Chinese and run-together words by the vocabulary. */
export function splitName(name: string, vocabulary: ReadonlySet<string>): SplitName {
  const text = name.normalize('NFKC');
  const bracket = [...text.matchAll(/[([{]([^()[\]{}]*)[)\]}]/gu)].map(([, inside]) => inside).join(' ');
  const plain = text.replaceAll(/[([{][^()[\]{}]*[)\]}]/gu, ' ');
  const rest = /[\p{L}\p{N}%]/u.test(plain) ? plain : text;
  return {
    key: rest
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}%.]/gu, '')
      .replaceAll(/\.(?!\d)/gu, ''),
    words: wordsOf(rest, vocabulary),
    bracket,
    bracketWords: wordsOf(bracket, vocabulary),
  };
}

function wordsOf(text: string, vocabulary: ReadonlySet<string>): string[] {
  return text
    .replaceAll(/([a-z])([A-Z])/gu, '$1 $2')
    .replaceAll(/(?<=[A-Z]{2})(?=[A-Z][a-z])/gu, ' ')
    .toLowerCase()
    .replaceAll(/[’']s\b/gu, '')
    .split(/[^\p{L}\p{N}%]+/u)
    .filter(Boolean)
    .flatMap((word) => cutWord(word, vocabulary));
}

/** `death2` is a second death; `t1` stays whole. */
function cutWord(word: string, vocabulary: ReadonlySet<string>): string[] {
  if (vocabulary.has(word)) return [word];
  const [, known = '', number = ''] = /^([a-z]{3,})(\d+)$/u.exec(word) ?? [];
  if (vocabulary.has(known)) return [known, number];
  return HAN.test(word) ? cutHan(word, vocabulary) : cutFused(word, vocabulary);
}

/** Longest words first, from the left; what isn't known stays as it is. */
function cutHan(word: string, vocabulary: ReadonlySet<string>): string[] {
  const parts: string[] = [];
  let unknown = '';
  for (let place = 0; place < word.length; ) {
    const known = longestAt(word, place, vocabulary, 1);
    if (known === '') {
      unknown += word[place];
      place += 1;
      continue;
    }
    if (unknown !== '') parts.push(unknown);
    unknown = '';
    parts.push(known);
    place += known.length;
  }
  return unknown === '' ? parts : [...parts, unknown];
}

/** Known words that other words end or begin with by chance: `minor`, `lowest`, `cores`, `nodeath`. */
const WHOLE_ONLY = new Set('min max low high est es te all no tod mo in by any up of the'.split(' '));

/** `ostime` is os and time, where all of it can be cut into known words, of which one may have two letters: not `series`. */
function cutFused(word: string, vocabulary: ReadonlySet<string>): string[] {
  const cut = (rest: string, depth: number, short: number): string[] | null => {
    if (rest === '') return [];
    if (depth === 0) return null;
    for (let length = rest.length; length >= 2; length -= 1) {
      const first = rest.slice(0, length);
      if ((length === 2 && short === 0) || WHOLE_ONLY.has(first) || !vocabulary.has(first)) continue;
      const others = cut(rest.slice(length), depth - 1, short - Number(length === 2));
      if (others) return [first, ...others];
    }
    return null;
  };
  return cut(word, 3, 1) ?? [word];
}

function longestAt(word: string, place: number, vocabulary: ReadonlySet<string>, least: number): string {
  for (let end = Math.min(word.length, place + 8); end >= place + least; end -= 1) {
    const part = word.slice(place, end);
    if (vocabulary.has(part)) return part;
  }
  return '';
}

/** Classes of words, each a line of words parted by spaces, as a look-up. */
export function classify<Class extends string>(lines: Record<Class, string>) {
  const classesOf = new Map<string, Class[]>();
  for (const [name, line] of Object.entries(lines) as [Class, string][]) {
    for (const word of line.split(/\s+/u).filter(Boolean)) {
      classesOf.set(word, [...(classesOf.get(word) ?? []), name]);
    }
  }
  return { vocabulary: new Set(classesOf.keys()) as ReadonlySet<string>, classesOf };
}
