import { normalise } from './printed-text';
import { type Unit, unitsPrintedIn } from './units';

/** What may stand between a number and its unit: the further numbers of a range, of "±" or of an interval. */
const BETWEEN = /^(?:[~±-]|to|and|至|到|vs\.?)*\d+(?:\.\d+)?/u;
const CLOSING = /^[)\]]/u;

/** What stands behind the last of the numbers that a number begins: "months" for both of "6 to 8 months". */
function behindNumbers(text: string): string {
  let rest = text;
  for (;;) {
    const next = /^(?:[~±-]|to|至|到)/u.test(rest) ? rest.replace(BETWEEN, '') : rest;
    if (next === rest) return rest.replace(CLOSING, '');
    rest = next;
  }
}

/**
 * For each place in a printed figure where a number stands as digits, the units that are printed behind it; an empty list
 * where none is. Empty as a whole where the number stands nowhere.
 */
export function unitsBehind(verbatim: string, value: number): Unit[][] {
  const text = normalise(verbatim.replaceAll('，', '、')).replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '');
  return [...text.matchAll(/(?<![\p{Script=Latin}\p{Script=Greek}\d]|\d\.)\d*\.?\d+/gu)].flatMap((match) =>
    Number(match[0]) === Math.abs(value)
      ? [unitsPrintedIn(behindNumbers(text.slice(match.index + match[0].length)))]
      : [],
  );
}
