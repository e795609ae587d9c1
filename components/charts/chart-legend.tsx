import type { ReactNode } from 'react';
import { ChartText, widthOf } from './chart-text';

const SIZE = 11;
const LINE = 18;
const GAP = 18;

export interface LegendItem {
  label: string;
  /** Width that the sign before the label takes. */
  signWidth: number;
  /** Draws the sign from `x` on, around the height `middle`. */
  sign: (x: number, middle: number) => ReactNode;
}

/** What the marks of a drawing mean, side by side, on as many lines as they need from `top` on. */
export function chartLegend(
  items: readonly LegendItem[],
  { left, right, top }: { left: number; right: number; top: number },
): { height: number; nodes: ReactNode } {
  let [x, line] = [left, 0];
  const placed = items.map((item) => {
    const width = item.signWidth + 6 + widthOf(item.label, SIZE);
    if (x > left && x + width > right) [x, line] = [left, line + 1];
    const place = { item, x, middle: top + line * LINE + LINE / 2 };
    x += width + GAP;
    return place;
  });
  return {
    height: items.length === 0 ? 0 : (line + 1) * LINE,
    nodes: placed.map(({ item, x: at, middle }) => (
      <g key={item.label}>
        {item.sign(at, middle)}
        <ChartText x={at + item.signWidth + 6} y={middle + 4} size={SIZE} muted>
          {item.label}
        </ChartText>
      </g>
    )),
  };
}
