/** 1, 2, 5 times powers of ten within a domain; only the powers where these would be too many. */
export function logarithmicTicks([from = 1, to = 10]: number[], most: number): number[] {
  const powers = Array.from(
    { length: Math.floor(Math.log10(to)) - Math.floor(Math.log10(from)) + 1 },
    (_, index) => Math.floor(Math.log10(from)) + index,
  );
  const within = (factors: number[]) =>
    powers
      .flatMap((power) => factors.map((factor) => Number(`${factor}e${power}`)))
      .filter((tick) => tick >= from * (1 - 1e-9) && tick <= to * (1 + 1e-9));
  const [fine, coarse, powersOnly] = [within([1, 2, 5]), within([1, 3]), within([1])];
  if (fine.length <= most) return fine;
  if (coarse.length <= most) return coarse;
  const every = Math.ceil(powersOnly.length / most);
  return powersOnly.filter((_, index) => index % every === 0);
}
