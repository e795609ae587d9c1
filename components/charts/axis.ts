import { SMALL, widthOf, words } from './chart-text';
import { at, type Markup, mark, type Part } from './markup';

interface AxisPlace {
  ticks: readonly number[];
  position: (value: number) => number;
  top: number;
  bottom: number;
  left: number;
  right: number;
  label: string;
}

/** With a true minus sign. */
const tickText = (tick: number) => String(tick).replace('-', '−');

const grid = (lines: Part) => mark('g', { class: 'grid', stroke: 'var(--line)' }, lines);

/** Horizontal value axis with light grid lines, ticks and its name; `above`: the ticks stand over the plot, too. */
export function horizontalAxis(
  { ticks, position, top, bottom, label, left, right }: AxisPlace,
  { above = false } = {},
): Markup {
  const figures = (y: number) =>
    ticks.map((tick) => {
      // The figures of the first and the last tick stay within the drawing.
      const half = widthOf(tickText(tick), SMALL) / 2;
      return words(Math.max(position(tick), half + 1), y, tickText(tick), {
        anchor: 'middle',
        size: SMALL,
        muted: true,
      });
    });
  return mark(
    'g',
    { 'aria-hidden': 'true' },
    grid(ticks.map((tick) => mark('path', { d: `M${at(position(tick))} ${at(top)}V${at(bottom)}` }))),
    above && figures(top - 6),
    figures(bottom + 16),
    mark('path', { d: `M${at(left)} ${at(bottom)}H${at(right)}`, stroke: 'var(--edge)' }),
    words((left + right) / 2, bottom + 34, label, { anchor: 'middle', size: SMALL, muted: true }),
  );
}

/** Vertical value axis on the left, its name above. */
export function verticalAxis({
  ticks,
  position,
  left,
  right,
  label,
  top,
}: Omit<AxisPlace, 'bottom'>): Markup {
  return mark(
    'g',
    { 'aria-hidden': 'true' },
    grid(ticks.map((tick) => mark('path', { d: `M${at(left)} ${at(position(tick))}H${at(right)}` }))),
    ticks.map((tick) =>
      words(left - 7, position(tick) + 4, tickText(tick), { anchor: 'end', size: SMALL, muted: true }),
    ),
    words(0, top - 10, label, { size: SMALL, muted: true }),
  );
}
