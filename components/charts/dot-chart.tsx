import { scaleLinear } from 'd3-scale';
import type { DotChart } from '@/lib/present/charts/chart-model';
import { ValueAxis } from './axis';
import { ChartText, wrapLabel } from './chart-text';
import { seriesColour, seriesSymbol } from './colours';
import { type Drawing, drawingOf, hatchOf } from './drawing';
import { Layer, Symbols } from './primitives';
import { RowMarkDrawing } from './row-mark';
import { SourceMark } from './source-mark';

const LEGEND = 18;
const GAP = 10;

/** A row an event, with a line for each cohort: its dot with its interval, and the figures. */
export function dotChartDrawing(chart: DotChart, width: number): Drawing {
  const narrow = width < 480;
  const labelWidth = narrow ? width : Math.round(width * 0.3);
  const left = narrow ? 6 : labelWidth + 8;
  const right = width - (narrow ? 16 : 212);
  const line = narrow ? 32 : 19;
  const head = narrow ? 20 : 0;
  const heightOf = ({ points }: DotChart['rows'][number]) =>
    Math.max(head + points.length * line, narrow ? 0 : 34) + GAP;
  const top = 8 + chart.legend.length * LEGEND;
  const bottom = chart.rows.reduce((total, row) => total + heightOf(row), top);
  const scale = scaleLinear([0, chart.maximum], [left, right]);
  let next = top;
  return drawingOf(
    chart,
    width,
    bottom + 36,
    <>
      {chart.legend.map(({ label, series }, index) => (
        <g key={label}>
          <Symbols
            type={seriesSymbol(series)}
            cx={10}
            cy={8 + index * LEGEND}
            size={70}
            fill={seriesColour(series)}
          />
          <ChartText x={22} y={12 + index * LEGEND} size={12}>
            {wrapLabel(label, width - 26, 12, 1)[0] ?? ''}
          </ChartText>
        </g>
      ))}
      <ValueAxis
        ticks={scale.ticks(narrow ? 4 : 6)}
        position={scale}
        top={top}
        bottom={bottom}
        left={left}
        right={right}
        label={chart.axisLabel}
      />
      {chart.rows.map((row) => {
        const y = next;
        next += heightOf(row);
        return (
          <Layer key={row.key}>
            <line x1={0} x2={width} y1={y} y2={y} stroke="var(--line)" />
            <ChartText x={2} y={y + 15} size={12} bold>
              {wrapLabel(narrow ? `${row.label} · ${row.sublabel}` : row.label, labelWidth - 26, 12, 1)[0] ??
                ''}
            </ChartText>
            {!narrow && (
              <ChartText x={2} y={y + 30} size={11} muted>
                {row.sublabel}
              </ChartText>
            )}
            {row.points.map((point, index) => {
              const start = y + head + index * line;
              const middle = narrow ? start + 21 : start + 14;
              return (
                <SourceMark
                  key={point.key}
                  fact={point.fact}
                  words={`${row.label}, ${row.sublabel}, ${point.label}: ${point.text}`}
                >
                  <rect
                    x={narrow ? 0 : left}
                    y={start}
                    width={width - (narrow ? 0 : left)}
                    height={line}
                    fill="none"
                    pointerEvents="all"
                  />
                  <ChartText x={narrow ? 2 : right + 12} y={narrow ? start + 12 : middle + 4} size={12} bold>
                    {point.letter}
                  </ChartText>
                  <ChartText x={narrow ? 18 : right + 28} y={narrow ? start + 12 : middle + 4} size={12}>
                    {point.text}
                  </ChartText>
                  <RowMarkDrawing
                    row={point}
                    mark="dot"
                    hatch={hatchOf(chart, width)}
                    y={middle}
                    scale={scale}
                    left={left}
                    right={right}
                  />
                </SourceMark>
              );
            })}
          </Layer>
        );
      })}
    </>,
  );
}
