/** Results must survive JSON, which has neither infinities nor NaN: such a number becomes `null`. */
export function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
