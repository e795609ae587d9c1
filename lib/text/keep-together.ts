const NO_BREAK = '\u00a0';

/** "33.3 %", "P > 0.05", "1 year": a number and its unit, a sign and what it is between, which a line must not part. */
const PARTS = [
  /(?<=\d) (?=%)/gu,
  /(?<=[\p{L}\d²]) (?=[<>≤≥=≠≈] ?\d)/gu,
  /(?<=[<>≤≥=≠≈]) (?=\d)/gu,
  /(?<=\d) (?=(?:day|week|month|year)s?\b)/gu,
];

/** A sentence whose figures stay in one line. */
export const keepTogether = (sentence: string): string =>
  PARTS.reduce((text, gap) => text.replace(gap, NO_BREAK), sentence);
