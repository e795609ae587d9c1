import { fold } from '@/lib/domain/fold';

/** Between words: space, and what joins drugs or sets clauses apart. Hyphens join. */
const BETWEEN_WORDS = /[\s+＋,，、;；]+/u;

/** Of a query its first characters are read, and its first words. */
const LONGEST_QUERY = 200;
const MOST_WORDS = 12;

/** The words of a query as they are looked for, folded, each once. */
export const searchWords = (query: string): string[] =>
  [
    ...new Set(
      query
        .slice(0, LONGEST_QUERY)
        .split(BETWEEN_WORDS)
        .map((word) => fold(word).folded),
    ),
  ]
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);

/** The whole query as one word. */
export const wholeOf = (query: string) => fold(query.slice(0, LONGEST_QUERY)).folded;

/** Words that join others and name nothing. */
const JOINING = new Set(
  (
    'a an and are as at be by did do does for from had has have how in is it its of on or that the their them there ' +
    'these this to versus vs was were what when where which who with without 的 了 在 和 与 及 或 对 对于 中 是 有 为 于 ' +
    '以及 治疗 什么 哪些 如何 多少'
  ).split(' '),
);

/** The words that name something; all of them, where none does. */
export function namingWords(words: readonly string[]): readonly string[] {
  const naming = words.filter((word) => !JOINING.has(word));
  return naming.length > 0 ? naming : words;
}

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
