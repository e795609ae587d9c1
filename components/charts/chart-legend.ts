import { SMALL, widthOf, words, wrapLabel } from './chart-text';
import { mark, type Part } from './markup';

const LINE = 20;
const GAP = 18;
const SIGN_GAP = 6;

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
    const start = left + item.signWidth + SIGN_GAP;
    const lines = wrapLabel(item.label, right - start, SMALL, 3);
    const width = item.signWidth + SIGN_GAP + Math.max(...lines.map((own) => widthOf(own, SMALL)));
    if (x > left && x + width > right) [x, line] = [left, line + 1];
    const place = { item, lines, x, middle: top + line * LINE + LINE / 2 };
    x += width + GAP;
    line += lines.length - 1;
    return place;
  });
  return {
    height: items.length === 0 ? 0 : (line + 1) * LINE,
    marks: placed.map(({ item, lines, x: from, middle }) =>
      mark(
        'g',
        {},
        item.sign(from, middle),
        lines.map((own, index) =>
          words(from + item.signWidth + SIGN_GAP, middle + 4 + index * LINE, own, {
            size: SMALL,
            muted: true,
          }),
        ),
      ),
    ),
  };
}
