import { SMALL, widthOf, words } from './chart-text';
import { mark, type Part } from './markup';

const LINE = 20;
const GAP = 18;

export interface LegendItem {
  label: string;
  /** Width that the sign before the label takes. */
  signWidth: number;
  /** Draws the sign from `x` on, around the height `middle`. */
  sign: (x: number, middle: number) => Part;
}

/** What the marks of a drawing mean, side by side, on as many lines as they need from `top` on. */
export function chartLegend(
  items: readonly LegendItem[],
  { left, right, top }: { left: number; right: number; top: number },
): { height: number; marks: Part } {
  let [x, line] = [left, 0];
  const placed = items.map((item) => {
    const width = item.signWidth + 6 + widthOf(item.label, SMALL);
    if (x > left && x + width > right) [x, line] = [left, line + 1];
    const place = { item, x, middle: top + line * LINE + LINE / 2 };
    x += width + GAP;
    return place;
  });
  return {
    height: items.length === 0 ? 0 : (line + 1) * LINE,
    marks: placed.map(({ item, x: from, middle }) =>
      mark(
        'g',
        {},
        item.sign(from, middle),
        words(from + item.signWidth + 6, middle + 4, item.label, { size: SMALL, muted: true }),
      ),
    ),
  };
}
