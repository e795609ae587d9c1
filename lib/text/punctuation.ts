const HAN = /\p{Script=Han}/u;
const ENDS_CHINESE = /[\p{Script=Han}）”』】]$/u;

/** The colon after a label in the writing of the label: `：` after Chinese, a colon and a space after any other. */
export const colonAfter = (label: string): string => (ENDS_CHINESE.test(label) ? '：' : ': ');

/** The comma behind a word, in its writing. */
export const commaAfter = (word: string): string => (ENDS_CHINESE.test(word) ? '，' : ', ');

/** "Design: case series", 研究设计：病例系列. */
export const labelled = (label: string, text: string | number): string =>
  `${label}${colonAfter(label)}${text}`;

/** Words in a row, with the commas or semicolons of the language that any of them is in; figures alone take those of English. */
const joined = (parts: readonly string[], half: string, full: string) => {
  const words = parts.filter(Boolean);
  return words.join(words.some((word) => HAN.test(word)) ? full : half);
};

export const withCommas = (parts: readonly string[]): string => joined(parts, ', ', '，');
export const withSemicolons = (parts: readonly string[]): string => joined(parts, '; ', '；');
