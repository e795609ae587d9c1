/**
 * How many slips lead from one word to the other: a character left out, added or changed, or two neighbours swapped
 * (optimal string alignment). Counts no further than `most`; what needs more is `most + 1`.
 */
export function editDistance(a: string, b: string, most: number): number {
  const beyond = most + 1;
  if (Math.abs(a.length - b.length) > most) return beyond;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? beyond) + 1,
        (next[column - 1] ?? beyond) + 1,
        (last[column - 1] ?? beyond) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (before[column - 2] ?? beyond) + 1);
      }
      next.push(cost);
    }
    if (Math.min(...next) > most) return beyond;
    [before, last] = [last, next];
  }
  return Math.min(last[b.length] ?? beyond, beyond);
}
