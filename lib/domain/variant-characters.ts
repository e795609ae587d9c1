/** Characters that are written for one another in the same word, as a search sees them: 粘液 and 黏液. */
const VARIANTS = new Map([
  ['粘', '黏'],
  ['淤', '瘀'],
]);

export const withoutVariants = (text: string): string =>
  text.replaceAll(/[粘淤]/gu, (character) => VARIANTS.get(character) ?? character);
