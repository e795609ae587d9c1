import { fold } from '@/lib/domain/fold';

/** Between words: space, and what joins drugs or sets clauses apart. Hyphens join. */
const BETWEEN_WORDS = /[\s+＋,，、;；]+/u;

/** Of a query its first characters are read, and its first words. */
const LONGEST_QUERY = 200;
const MOST_WORDS = 12;

/** The whole query as one word. */
export const wholeOf = (query: string) => fold(query.slice(0, LONGEST_QUERY)).folded;

const HAN = /\p{Script=Han}/u;

/** Words that join others and name nothing. */
const JOINING = new Set(
  (
    'a about against an and any are as at be by can could did do does for from give had has have how in is it its of ' +
    'on or please say says show so tell that the their them there these this to versus vs was we were what when where ' +
    'which who why with without would you your 的 了 在 和 与 及 或 对 对于 中 是 有 为 于 ' +
    '以及 治疗 什么 哪些 如何 多少'
  ).split(' '),
);

/** The words that name something; all of them, where none does. */
export function namingWords(words: readonly string[]): readonly string[] {
  const naming = words.filter((word) => !JOINING.has(word));
  return naming.length > 0 ? naming : words;
}

/** The words of a query as they are looked for, folded, each once; of a long one those that name something. */
export function searchWords(query: string): string[] {
  const parts = query.slice(0, LONGEST_QUERY).split(BETWEEN_WORDS);
  const words = [...new Set(parts.map((word) => fold(word).folded))].filter((word) => word !== '');
  return words.length <= MOST_WORDS ? words : namingWords(words).slice(0, MOST_WORDS);
}

/** Those of the words of a query that were not found; of Chinese, which has no space between words, no part of them. */
export const wordsNotFound = (query: string, found: readonly string[]): string[] =>
  namingWords(searchWords(query)).filter(
    (word) => !found.some((one) => (HAN.test(word) ? word.includes(one) : word === one)),
  );

/** What an English word ends in when it is bent: "recurred", "recurrence" and "recurrent" are said of the same. */
const ENDING = /(?:ences?|ents?|ions?|als?|ing|ed|es|e|s)$/u;
const LEAST_STEM = 5;

/** What is left of a word without its ending; null for what is too short to say what it is. */
export function stemOf(word: string): string | null {
  const stem = word.replace(ENDING, '');
  return /^[a-z]+$/u.test(stem) && stem.length >= LEAST_STEM ? stem : null;
}

/** "tumors" is looked for as "tumor", too; null for what is no plural of a longer word. */
export const singular = (word: string): string | null =>
  /^[a-z]{4,}[^isu\W]s$/u.test(word) ? word.slice(0, -1) : null;
