import { scaleLinear, scaleLog } from 'd3-scale';
import { Layer, Rectangle, Symbols } from 'recharts';
import type { RowChart, RowMark } from '@/lib/views/charts/chart-model';
import { ValueAxis } from './axis';
import { ChartText, wrapLabel } from './chart-text';
import { seriesColour, seriesSymbol } from './colours';
import { type Drawing, drawingOf, hatchOf } from './drawing';
import { SourceMark } from './source-mark';

const ROW = 40;
const NARROW = 480;

/** Rows of a label, a bar or a dot with its interval, and the result in figures. */
export function rowChartDrawing(chart: RowChart, width: number): Drawing {
  const narrow = width < NARROW;
  const labelWidth = narrow ? width : Math.round(width * 0.34);
  const textWidth = narrow ? 0 : 176;
  const rowHeight = narrow ? 62 : ROW;
  const left = narrow ? 6 : labelWidth + 8;
  const right = width - textWidth - (narrow ? 16 : 8);
  const top = 6;
  const bottom = top + rowHeight * chart.rows.length;
  const domain = [chart.minimum ?? 0, chart.maximum];
  const scale = chart.logarithmic ? scaleLog(domain, [left, right]) : scaleLinear(domain, [left, right]);
  const ticks = chart.logarithmic ? logarithmicTicks(domain, narrow ? 4 : 6) : scale.ticks(narrow ? 4 : 6);
  return drawingOf(
    chart,
    width,
    bottom + 36,
    <>
      <ValueAxis
        ticks={ticks}
        position={scale}
        top={top}
        bottom={bottom}
        left={left}
        right={right}
        label={chart.axisLabel}
      />
      {chart.reference !== undefined && (
        <line
          x1={scale(chart.reference)}
          x2={scale(chart.reference)}
          y1={top}
          y2={bottom}
          stroke="var(--ink-soft)"
          strokeWidth={1.5}
        />
      )}
      {chart.rows.map((row, index) => {
        const y = top + rowHeight * index;
        const middle = narrow ? y + 46 : y + rowHeight / 2;
        const lines = wrapLabel(row.label, labelWidth - 8, 12, row.sublabel ? 1 : 2);
        return (
          <Layer key={row.key}>
            <SourceMark
              fact={row.fact}
              words={`${row.label}${row.sublabel ? `, ${row.sublabel}` : ''}: ${row.text}`}
            >
              {/* The whole row can be pointed at. */}
              <rect x={0} y={y} width={width} height={rowHeight} fill="transparent" />
              {narrow ? (
                <>
                  <ChartText x={2} y={y + 14} size={12}>
                    {wrapLabel(
                      `${row.label}${row.sublabel ? ` · ${row.sublabel}` : ''}`,
                      width - 8,
                      12,
                      1,
                    )[0] ?? ''}
                  </ChartText>
                  <ChartText x={2} y={y + 30} size={12} bold>
                    {row.text}
                  </ChartText>
                </>
              ) : (
                <>
                  {lines.map((line, at) => (
                    <ChartText
                      key={line}
                      x={2}
                      y={middle - (row.sublabel || lines.length > 1 ? 4 : -4) + at * 14}
                      size={12}
                    >
                      {line}
                    </ChartText>
                  ))}
                  {row.sublabel && (
                    <ChartText x={2} y={middle + 11} size={11} muted>
                      {wrapLabel(row.sublabel, labelWidth - 8, 11, 1)[0] ?? ''}
                    </ChartText>
                  )}
                  <ChartText x={width - 2} y={middle + 4} anchor="end" size={12}>
                    {row.text}
                  </ChartText>
                </>
              )}
              <Mark
                row={row}
                mark={chart.mark}
                hatch={hatchOf(chart, width)}
                y={middle}
                scale={scale}
                left={left}
                right={right}
              />
            </SourceMark>
          </Layer>
        );
      })}
    </>,
  );
}

/** 1, 2, 5 times powers of ten within a domain; only the powers where these would be too many. */
function logarithmicTicks([from = 1, to = 10]: number[], most: number): number[] {
  const powers = Array.from(
    { length: Math.floor(Math.log10(to)) - Math.floor(Math.log10(from)) + 1 },
    (_, index) => Math.floor(Math.log10(from)) + index,
  );
  const within = (factors: number[]) =>
    powers
      .flatMap((power) => factors.map((factor) => Number(`${factor}e${power}`)))
      .filter((tick) => tick >= from * (1 - 1e-9) && tick <= to * (1 + 1e-9));
  const [fine, coarse, powersOnly] = [within([1, 2, 5]), within([1, 3]), within([1])];
  if (fine.length <= most) return fine;
  if (coarse.length <= most) return coarse;
  const every = Math.ceil(powersOnly.length / most);
  return powersOnly.filter((_, index) => index % every === 0);
}

interface MarkProps {
  row: RowMark;
  mark: RowChart['mark'];
  hatch: string;
  y: number;
  scale: (value: number) => number;
  left: number;
  right: number;
}

/** A bar, a dot with its interval, or a diamond; a dotted line where there is no value. */
export function Mark({ row, mark, hatch, y, scale, left, right }: MarkProps) {
  const colour = seriesColour(row.series);
  const opacity = row.small ? 0.6 : 1;
  if (row.value === null) {
    return <line x1={left} x2={right} y1={y} y2={y} stroke="var(--ink-soft)" strokeDasharray="1 5" />;
  }
  const within = (value: number) => Math.min(Math.max(scale(value), left), right);
  const x = within(row.value);
  const outlined = row.form !== 'reported';
  const fill = row.form === 'cited' ? hatch : outlined ? 'var(--paper)' : colour;
  if (row.pooled) {
    const [from, to] = [within(row.lower ?? row.value), within(row.upper ?? row.value)];
    return <path d={`M${from},${y} L${x},${y - 8} L${to},${y} L${x},${y + 8} Z`} fill="var(--ink)" />;
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
            fill={row.form === 'cited' ? hatch : outlined ? 'var(--fill-soft)' : colour}
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
