/**
 * Root of a monotone function by bisection down to neighbouring doubles. Slow but unfailing; the functions here
 * are cheap, and their roots are wanted to every digit.
 *
 * @param f must differ in sign at `low` and `high`
 */
export function findRoot(f: (x: number) => number, low: number, high: number): number {
  let from = low;
  let to = high;
  const rising = f(to) > 0;
  for (;;) {
    const middle = from + (to - from) / 2;
    if (middle <= from || middle >= to) return middle;
    const value = f(middle);
    if (value === 0) return middle;
    if (value > 0 === rising) to = middle;
    else from = middle;
  }
}

/**
 * A point beyond which a monotone function has the sign it is heading for, found by doubling steps from `start`; a point
 * near the largest double where it never has. A first step of 0, the square of a very small number for instance, is the
 * smallest there is.
 */
export function stepUntil(passed: (x: number) => boolean, start: number, firstStep: number): number {
  let step = firstStep || Number.MIN_VALUE;
  let x = start;
  while (!passed(x) && Math.abs(x) < 1e300) {
    x += step;
    step *= 2;
  }
  return x;
}
