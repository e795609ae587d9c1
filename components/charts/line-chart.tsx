import { scaleLinear } from 'd3-scale';
import type { LineChart } from '@/lib/present/charts/chart-model';
import { ValueAxis, VerticalAxis } from './axis';
import { chartLegend } from './chart-legend';
import { ChartText, widthOf, wrapLabel } from './chart-text';
import { seriesColour, seriesDash, seriesSymbol } from './colours';
import { type Drawing, drawingOf } from './drawing';
import { Curve, Layer, Symbols } from './primitives';
import { SourceMark } from './source-mark';

const LABEL = 11;

type Point = LineChart['lines'][number]['points'][number];

/** Values over time, a line each, with dashed lines across at values that mean something. */
export function lineChartDrawing(chart: LineChart, width: number): Drawing {
  const narrow = width < 480;
  const left = 44;
  const right = width - 30;
  const legend = chartLegend(legendOf(chart), { left, right: width, top: 0 });
  const top = legend.height + 30;
  const bottom = top + 230;
  const x = scaleLinear([0, chart.maximumTime], [left, right]);
  const y = scaleLinear([chart.minimum, chart.maximum], [bottom, top]);
  const labels = placeLabels(
    chart.lines.flatMap(({ points }) =>
      points.map((point) => ({ point, x: x(point.time), y: y(point.value) })),
    ),
    right,
  );
  return drawingOf(
    chart,
    width,
    bottom + 38,
    <>
      {legend.nodes}
      <VerticalAxis
        ticks={y.ticks(6)}
        position={y}
        left={left}
        right={right}
        top={top}
        label={wrapLabel(chart.valueLabel, width - 8, 11, 1)[0] ?? ''}
      />
      <ValueAxis
        ticks={x.ticks(narrow ? 4 : 6)}
        position={x}
        top={top}
        bottom={bottom}
        left={left}
        right={right}
        label={chart.axisLabel}
      />
      {chart.references.map(({ value, label }) => (
        <g key={label}>
          <line
            x1={left}
            x2={right}
            y1={y(value)}
            y2={y(value)}
            stroke="var(--ink-2)"
            strokeWidth={1.25}
            strokeDasharray={value === 0 ? undefined : '6 4'}
          />
          <ChartText x={right} y={y(value) - 4} anchor="end" size={11} muted>
            {wrapLabel(label, right - left - 60, 11, 1)[0] ?? ''}
          </ChartText>
        </g>
      ))}
      {chart.lines.map((line) => {
        const colour = seriesColour(line.series);
        return (
          <Layer key={line.label}>
            <Curve
              type="linear"
              points={line.points.map(({ time, value }) => ({ x: x(time), y: y(value) }))}
              stroke={colour}
              strokeWidth={2}
              strokeDasharray={seriesDash(line.series)}
              fill="none"
            />
            {line.points.map((point) => (
              <SourceMark
                key={`${point.fact}-${point.time}`}
                fact={point.fact}
                words={`${line.label}, ${point.time}: ${point.text}`}
              >
                <circle cx={x(point.time)} cy={y(point.value)} r={14} fill="none" pointerEvents="all" />
                <Symbols
                  type={seriesSymbol(line.series)}
                  cx={x(point.time)}
                  cy={y(point.value)}
                  size={80}
                  fill={point.about ? 'var(--paper)' : colour}
                  stroke={colour}
                  strokeWidth={2}
                />
                {labels.has(point) && (
                  <ChartText {...(labels.get(point) ?? { x: 0, y: 0 })} size={LABEL}>
                    {point.label}
                  </ChartText>
                )}
              </SourceMark>
            ))}
          </Layer>
        );
      })}
    </>,
  );
}

interface Place {
  x: number;
  y: number;
  anchor: 'start' | 'end';
}

/**
 * Where the words of each point stand: right above it, else on another side, so that no words cover others; nowhere
 * where all sides are taken.
 */
function placeLabels(
  points: readonly { point: Point; x: number; y: number }[],
  right: number,
): Map<Point, Place> {
  const places = new Map<Point, Place>();
  const taken: { from: number; to: number; y: number }[] = [];
  for (const { point, x, y } of points) {
    if (!point.label) continue;
    const width = widthOf(point.label, LABEL);
    const sides = [y - 9, y + 18].flatMap((height): Place[] => [
      { x: x + 8, y: height, anchor: 'start' },
      { x: x + 6, y: height, anchor: 'end' },
    ]);
    const free = sides.find((side) => {
      const from = side.anchor === 'start' ? side.x : side.x - width;
      const crosses = taken.some(
        (other) =>
          Math.abs(other.y - side.y) < LABEL + 2 && from < other.to + 4 && other.from - 4 < from + width,
      );
      return from >= 0 && from + width <= right + 24 && !crosses;
    });
    if (!free) continue;
    const from = free.anchor === 'start' ? free.x : free.x - width;
    taken.push({ from, to: from + width, y: free.y });
    places.set(point, free);
  }
  return places;
}

/** Which line is whose, where there are several, and what an open mark means. */
function legendOf({ lines, aboutLabel }: LineChart) {
  return [
    ...(lines.length > 1 ? lines : []).map(({ label, series }) => ({
      label,
      signWidth: 26,
      sign: (x: number, middle: number) => (
        <>
          <line
            x1={x}
            x2={x + 26}
            y1={middle}
            y2={middle}
            stroke={seriesColour(series)}
            strokeWidth={2}
            strokeDasharray={seriesDash(series)}
          />
          <Symbols
            type={seriesSymbol(series)}
            cx={x + 13}
            cy={middle}
            size={60}
            fill={seriesColour(series)}
          />
        </>
      ),
    })),
    ...(aboutLabel
      ? [
          {
            label: aboutLabel,
            signWidth: 12,
            sign: (x: number, middle: number) => (
              <Symbols
                type="circle"
                cx={x + 6}
                cy={middle}
                size={60}
                fill="var(--paper)"
                stroke="var(--ink-2)"
                strokeWidth={2}
              />
            ),
          },
        ]
      : []),
  ];
}
