import { ChartText, widthOf } from './chart-text';

interface AxisProps {
  ticks: number[];
  position: (value: number) => number;
  top: number;
  bottom: number;
  label: string;
  left: number;
  right: number;
}

const TICK = 11;

/** With a true minus sign. */
const tickText = (tick: number) => String(tick).replace('-', '−');

/** Horizontal value axis with light grid lines, ticks and its name. */
export function ValueAxis({ ticks, position, top, bottom, label, left, right }: AxisProps) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of an SVG takes no focus; ticks need not be read out.
    <g aria-hidden="true">
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={position(tick)} x2={position(tick)} y1={top} y2={bottom} stroke="var(--line)" />
          {/* The figure of the first tick stays within the drawing. */}
          <ChartText
            x={Math.max(position(tick), widthOf(tickText(tick), TICK) / 2 + 1)}
            y={bottom + 14}
            anchor="middle"
            size={TICK}
            muted
          >
            {tickText(tick)}
          </ChartText>
        </g>
      ))}
      <line x1={left} x2={right} y1={bottom} y2={bottom} stroke="var(--ink-2)" />
      <ChartText x={(left + right) / 2} y={bottom + 30} anchor="middle" size={11} muted>
        {label}
      </ChartText>
    </g>
  );
}

/** Vertical value axis on the left, its name above. */
export function VerticalAxis({ ticks, position, left, right, label, top }: Omit<AxisProps, 'bottom'>) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of an SVG takes no focus; ticks need not be read out.
    <g aria-hidden="true">
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={right} y1={position(tick)} y2={position(tick)} stroke="var(--line)" />
          <ChartText x={left - 6} y={position(tick) + 4} anchor="end" size={11} muted>
            {tickText(tick)}
          </ChartText>
        </g>
      ))}
      <ChartText x={4} y={top - 10} size={11} muted>
        {label}
      </ChartText>
    </g>
  );
}
