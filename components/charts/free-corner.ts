export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

/** A point of what is drawn, as shares of the plot from its left and its top. */
export interface DrawnPoint {
  x: number;
  y: number;
}

/** Of what a curve falls to, the corners that it leaves free come first. */
const CORNERS: readonly Corner[] = ['top-right', 'bottom-left', 'top-left', 'bottom-right'];

/** The corner in which a box of values hides least of what is drawn, and never the crosshair where there is another. */
export function freeCorner(
  /** Where the crosshair is, as a share of the plot from its left. */
  crosshair: number,
  /** How large the box is with its distance from the edges, as shares of the plot. */
  box: { width: number; height: number },
  drawn: readonly DrawnPoint[],
): Corner {
  const hidden = (corner: Corner): number => {
    const left = corner.endsWith('left') ? 0 : 1 - box.width;
    const top = corner.startsWith('top') ? 0 : 1 - box.height;
    const isIn = (x: number) => x >= left && x <= left + box.width;
    const points = drawn.filter(({ x, y }) => isIn(x) && y >= top && y <= top + box.height);
    return points.length + (isIn(crosshair) ? drawn.length + 1 : 0);
  };
  return CORNERS.reduce((best, corner) => (hidden(corner) < hidden(best) ? corner : best));
}
