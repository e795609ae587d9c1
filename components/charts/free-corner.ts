export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

/** A point of what is drawn, as shares of the plot from its left and its top. */
interface DrawnPoint {
  x: number;
  y: number;
}

/** The corner for a box of values: on the side of the plot that the crosshair isn't on, where less is drawn. */
export function freeCorner(crosshair: number, drawn: readonly DrawnPoint[]): Corner {
  const isRight = crosshair < 0.5;
  const beside = drawn.filter(({ x }) => (isRight ? x >= 0.5 : x <= 0.5));
  const above = beside.filter(({ y }) => y < 0.5).length;
  const below = beside.length - above;
  // Where both are the same, that of a falling curve.
  const isTop = above === below ? isRight : above < below;
  return `${isTop ? 'top' : 'bottom'}-${isRight ? 'right' : 'left'}`;
}
