import type { RowChart, RowMark } from '@/lib/present/charts/chart-model';
import { seriesColour, seriesSymbol } from './colours';
import { Rectangle, Symbols } from './primitives';

interface RowMarkDrawingProps {
  row: RowMark;
  mark: RowChart['mark'];
  hatch: string;
  y: number;
  scale: (value: number) => number;
  left: number;
  right: number;
}

/** The mark of a row: a bar or a dot with its interval, a diamond, or a dotted line where there is no number. */
export function RowMarkDrawing({ row, mark, hatch, y, scale, left, right }: RowMarkDrawingProps) {
  const colour = seriesColour(row.series);
  const opacity = row.small ? 0.6 : 1;
  if (row.value === null) {
    return <line x1={left} x2={right} y1={y} y2={y} stroke="var(--ink-2)" strokeDasharray="1 5" />;
  }
  const within = (value: number) => Math.min(Math.max(scale(value), left), right);
  const x = within(row.value);
  const outlined = row.form !== 'reported';
  const fill = row.form === 'cited' ? hatch : outlined ? 'var(--paper)' : colour;
  if (row.pooled) {
    const [from, to] = [within(row.lower ?? row.value), within(row.upper ?? row.value)];
    return (
      <>
        {row.prediction && (
          <line
            x1={within(row.prediction.lower)}
            x2={within(row.prediction.upper)}
            y1={y}
            y2={y}
            stroke="var(--ink)"
            strokeWidth={1.5}
            strokeDasharray="4 3"
          />
        )}
        <path d={`M${from},${y} L${x},${y - 8} L${to},${y} L${x},${y + 8} Z`} fill="var(--ink)" />
      </>
    );
  }
  const interval = row.lower !== null && row.upper !== null && (
    <g stroke={mark === 'bar' ? 'var(--ink)' : colour} strokeWidth={1.5} opacity={opacity} fill="none">
      {mark === 'bar' && (
        // A light edge keeps the interval apart from the bar under it.
        <line
          x1={within(row.lower)}
          x2={within(Math.min(row.upper, row.value))}
          y1={y}
          y2={y}
          stroke="var(--paper)"
          strokeWidth={4.5}
        />
      )}
      <line x1={within(row.lower)} x2={within(row.upper)} y1={y} y2={y} />
      {scale(row.upper) <= right + 0.5 ? (
        <line x1={scale(row.upper)} x2={scale(row.upper)} y1={y - 4} y2={y + 4} />
      ) : (
        <path d={`M${right - 6},${y - 4} L${right},${y} L${right - 6},${y + 4}`} />
      )}
      {scale(row.lower) >= left - 0.5 ? (
        <line x1={scale(row.lower)} x2={scale(row.lower)} y1={y - 4} y2={y + 4} />
      ) : (
        <path d={`M${left + 6},${y - 4} L${left},${y} L${left + 6},${y + 4}`} />
      )}
    </g>
  );
  if (mark === 'bar') {
    return (
      <>
        <g opacity={opacity} style={{ color: colour }}>
          <Rectangle
            x={left}
            y={y - 9}
            width={Math.max(x - left, 1)}
            height={18}
            fill={row.form === 'cited' ? hatch : outlined ? 'var(--sunk)' : colour}
            stroke={colour}
            strokeWidth={1.5}
            isAnimationActive={false}
            isUpdateAnimationActive={false}
          />
        </g>
        {interval}
      </>
    );
  }
  if (row.sign === '<' || row.sign === '>') {
    // Beyond the printed figure: an open arrow that leads away from it, not a mark at it.
    const away = row.sign === '<' ? -1 : 1;
    return (
      <path
        d={`M${x},${y - 6} V${y + 6} M${x},${y} H${x + 18 * away} m${-6 * away},-4 l${6 * away},4 l${-6 * away},4`}
        fill="none"
        stroke={colour}
        strokeWidth={2}
      />
    );
  }
  return (
    <>
      {interval}
      <g opacity={opacity} style={{ color: colour }}>
        <Symbols
          type={row.weight === undefined ? seriesSymbol(row.series) : 'square'}
          cx={x}
          cy={y}
          size={row.weight === undefined ? 80 : 16 + 144 * row.weight}
          fill={fill}
          stroke={colour}
          strokeWidth={2}
        />
      </g>
    </>
  );
}
