import { normalise } from './printed-text';

const ENGLISH_WORDS: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  /** How often: twice daily. */
  once: 1,
  twice: 2,
  none: 0,
  no: 0,
  /** Of a share in percent. */
  all: 100,
};
/** Months by name or usual abbreviation; counted only as whole words ("Mar.", not "Marked"). */
const MONTHS: Record<string, number> = Object.fromEntries(
  [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1])),
);
const CHINESE_WORDS: Record<string, number> = {
  // All of them, of a share in percent.
  均: 100,
  皆: 100,
  全: 100,
  零: 0,
  无: 0,
  未: 0,
  没: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};
const ROMAN: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4, V: 5 };

/** Names that are usually printed with a space before their number: phase 3, RECIST 1.1, CTCAE v 5.0. */
const NAMES_WITH_NUMBER = new Set(['phase', 'recist', 'mrecist', 'irecist', 'ctcae', 'version', 'v']);

/** Digits with their point; commas between thousands; a point without a digit before it. */
const NUMBER =
  /(?<![\p{Script=Latin}\p{Script=Greek}\d]|\d\.)(?:(?<!\[)[1-9]\d{0,2}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?(?!\d)|(?<![\p{Script=Latin}\p{Script=Greek}\p{Script=Han}\d.])\.\d+(?!\d)/gu;

/** What was read last: value, range and interval of one entry are looked for in the same figure, one after the other. */
let last: { verbatim: string; digits: readonly string[] } = { verbatim: '', digits: [] };

/** The digits of each number of a printed figure: "7.00", "05"; without the commas of thousands, "0.017" for ".017". */
function digitStringsIn(verbatim: string): readonly string[] {
  if (verbatim !== last.verbatim) last = { verbatim, digits: readDigits(verbatim) };
  return last.digits;
}

function readDigits(verbatim: string): string[] {
  const spaced = verbatim
    // A full-width comma parts clauses, never thousands.
    .replaceAll('，', '、')
    .normalize('NFKC')
    .replace(/(\p{Script=Latin}+)\s+(?=\d)/gu, (_, word: string) =>
      NAMES_WITH_NUMBER.has(word.toLowerCase()) ? word : `${word}|`,
    );
  return [...normalise(spaced).matchAll(NUMBER)].map(([digits]) =>
    digits.replaceAll(',', '').replace(/^\./u, '0.'),
  );
}

/**
 * Numbers that stand as digits in a printed figure. Digits glued behind a Latin or Greek letter (CD117, m2, χ2) are
 * names or units; behind a space ("March 2020") they are numbers, unless it is one of a name (RECIST 1.1).
 */
export const digitsIn = (verbatim: string): number[] => digitStringsIn(verbatim).map(Number);

/**
 * A number with the decimals that the paper prints ("7.00" for 7), from the first place that has it as digits; null
 * where none has. Of several spellings at one place the longest counts: in "10 (10.0 %)" the short one is a count.
 */
export function reportedDigits(value: number | undefined, places: readonly string[]): string | null {
  if (value === undefined) return null;
  for (const verbatim of places) {
    const same = digitStringsIn(verbatim).filter((digits) => Number(digits) === Math.abs(value));
    const [longest] = same.sort((a, b) => b.length - a.length);
    if (longest) return value < 0 ? `-${longest}` : longest;
  }
  return null;
}

/**
 * Numbers that stand as words: 两, nineteen, thirty-five, Ⅱ, and months: Mar. A word may also be no number ("may");
 * it only ever permits.
 */
export function wordsIn(verbatim: string): number[] {
  const text = normalise(verbatim);
  const spaced = verbatim
    .normalize('NFKC')
    .replace(/[‐‑‒–—−]/gu, '-')
    .toLowerCase();
  const months = [...spaced.matchAll(/[a-z]+/gu)].map(([word]) => MONTHS[word]);
  // Letter-spaced words join only without white space; there "Nineteenpatients" starts with the number.
  const english = [spaced, text.toLowerCase()].flatMap((line) =>
    [...line.matchAll(/[a-z]+(?:-[a-z]+)?/gu)].flatMap(([word]) => {
      const [tens, units] = word.split('-');
      const whole = ENGLISH_WORDS[word];
      const compound =
        tens && units && ENGLISH_WORDS[tens] !== undefined && ENGLISH_WORDS[units] !== undefined
          ? ENGLISH_WORDS[tens] + ENGLISH_WORDS[units]
          : undefined;
      const leading = Object.keys(ENGLISH_WORDS).filter((name) => word.startsWith(name));
      return [whole, compound, ...leading.map((name) => ENGLISH_WORDS[name])];
    }),
  );
  const chinese = [...text].map((character) => CHINESE_WORDS[character]);
  const roman = [...text.matchAll(/[IV]+/gu)].map(([word]) => ROMAN[word]);
  return [...english, ...months, ...chinese, ...roman].filter((value) => value !== undefined);
}
