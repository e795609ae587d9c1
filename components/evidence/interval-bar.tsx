interface IntervalBarProps {
  value: number;
  lower: number;
  upper: number;
  /** Fewer than 10 patients: lighter, with an open mark. */
  small: boolean;
}

const WIDTH = 128;
const HEIGHT = 14;
const MIDDLE = HEIGHT / 2;
/** Room for a mark at either end. */
const EDGE = 4;
const TICKS = [0, 50, 100];
const at = (percent: number) => EDGE + ((WIDTH - 2 * EDGE) * Math.min(Math.max(percent, 0), 100)) / 100;

/** A rate with its interval on an axis from 0 to 100 %, of one size everywhere, so that the bars of a column line up. */
export function IntervalBar({ value, lower, upper, small }: IntervalBarProps) {
  return (
    <span className="interval-bar" aria-hidden="true">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
        <path
          d={`M${at(0)},${MIDDLE}H${at(100)}${TICKS.map((tick) => `M${at(tick)},1V${HEIGHT - 1}`).join('')}`}
          stroke="var(--ink-2)"
          opacity={0.45}
        />
        <g stroke="var(--series-1)" opacity={small ? 0.6 : 1}>
          <path
            d={`M${at(lower)},${MIDDLE}H${at(upper)}`}
            strokeWidth={small ? 2 : 4}
            opacity={small ? 1 : 0.45}
          />
          <circle
            cx={at(value)}
            cy={MIDDLE}
            r={3}
            strokeWidth={1.5}
            fill={small ? 'var(--paper)' : 'var(--series-1)'}
          />
        </g>
      </svg>
    </span>
  );
}

/** The axis of the bars below, for the head of their column. */
export function IntervalScale() {
  return (
    <span className="interval-scale" aria-hidden="true">
      {TICKS.map((tick) => (
        <span key={tick} style={{ left: at(tick) }}>
          {tick}
          {tick === 100 && ' %'}
        </span>
      ))}
    </span>
  );
}
