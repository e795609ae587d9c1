import { scaleLinear } from 'd3-scale';
import type { SurvivalChart } from '@/lib/present/charts/chart-model';
import { ValueAxis, VerticalAxis } from './axis';
import { ChartText } from './chart-text';
import { seriesColour, seriesDash } from './colours';
import { type Drawing, drawingOf } from './drawing';
import { Curve, Layer } from './primitives';

const LINE = 15;

/** Kaplan–Meier as KMunicate asks: steps, band, censoring ticks, medians, and the counts under the axis. */
export function survivalChartDrawing(chart: SurvivalChart, width: number): Drawing {
  const narrow = width < 480;
  const left = narrow ? 54 : 84;
  // The last column of counts is centred on the end of the axis.
  const longest = Math.max(...chart.curves.map(({ atRisk }) => String(atRisk[0] ?? '').length));
  const right = width - Math.max(14, longest * 3.5);
  const legendHeight = chart.curves.length * 18;
  const top = 26 + legendHeight;
  const bottom = top + (narrow ? 200 : 260);
  const x = scaleLinear([0, chart.maximum], [left, right]);
  const y = scaleLinear([0, 1], [bottom, top]);
  const ticks = narrow ? chart.ticks.filter((_, index) => index % 2 === 0) : chart.ticks;
  const tableTop = bottom + 50;
  const height = tableTop + chart.curves.length * (LINE * 4 + 8);
  return drawingOf(
    chart,
    width,
    height,
    <>
      <VerticalAxis
        ticks={[0, 0.25, 0.5, 0.75, 1]}
        position={y}
        left={left}
        right={right}
        top={top}
        label={chart.valueLabel}
      />
      <ValueAxis
        ticks={ticks}
        position={x}
        top={top}
        bottom={bottom}
        left={left}
        right={right}
        label={chart.axisLabel}
      />
      {chart.curves.map((curve, index) => {
        const colour = seriesColour(curve.series);
        const band = bandPath(curve.steps, x, y);
        return (
          <Layer key={curve.label}>
            <path d={band} fill={colour} opacity={0.13} />
            <Curve
              type="stepAfter"
              points={curve.steps.map(({ time, survival }) => ({ x: x(time), y: y(survival) }))}
              stroke={colour}
              strokeWidth={2}
              strokeDasharray={seriesDash(curve.series)}
              fill="none"
            />
            {curve.censored.map(({ time, survival }) => (
              <line
                key={time}
                x1={x(time)}
                x2={x(time)}
                y1={y(survival) - 5}
                y2={y(survival) + 5}
                stroke={colour}
                strokeWidth={1.5}
              />
            ))}
            {curve.median !== null && (
              <path
                d={`M${left},${y(0.5)} H${x(curve.median)} V${bottom}`}
                fill="none"
                stroke={colour}
                strokeDasharray="2 3"
                opacity={0.8}
              />
            )}
            <line
              x1={left}
              x2={left + 28}
              y1={8 + index * 18}
              y2={8 + index * 18}
              stroke={colour}
              strokeWidth={2}
              strokeDasharray={seriesDash(curve.series)}
            />
            <ChartText x={left + 36} y={12 + index * 18} size={12} bold fill={colour}>
              {curve.label}
            </ChartText>
          </Layer>
        );
      })}
      <CountTable chart={chart} ticks={ticks} position={x} top={tableTop} left={left} narrow={narrow} />
    </>,
  );
}

function bandPath(
  steps: SurvivalChart['curves'][number]['steps'],
  x: (value: number) => number,
  y: (value: number) => number,
): string {
  const first = steps.findIndex(({ lower, upper }) => lower !== null && upper !== null);
  if (first === -1) return '';
  // An interval holds until the next step, also where none is defined from there on.
  const defined = steps.slice(first).map((step, index, rest) => {
    const before = rest.slice(0, index).findLast(({ lower, upper }) => lower !== null && upper !== null);
    return step.lower === null || step.upper === null
      ? { ...step, lower: before?.lower ?? null, upper: before?.upper ?? null }
      : step;
  });
  const end = defined.findIndex((_, index) => index > 0 && isUndefined(steps[first + index]));
  if (end !== -1) defined.length = end + 1;
  if (defined.length < 2) return '';
  const edge = (pick: 'lower' | 'upper') =>
    defined.map((step, index) => {
      const level = y(step[pick] ?? 0);
      const before = defined[index - 1];
      return before ? `H${x(step.time)} V${level}` : `${x(step.time)},${level}`;
    });
  const back: string[] = [];
  for (let index = defined.length - 1; index >= 0; index -= 1) {
    const step = defined[index];
    if (!step) continue;
    const next = defined[index + 1];
    back.push(
      `${next ? `L${x(next.time)},${y(step.lower ?? 0)} ` : ''}L${x(step.time)},${y(step.lower ?? 0)}`,
    );
  }
  return `M${edge('upper').join(' ')} ${back.join(' ')} Z`;
}

const isUndefined = (step: SurvivalChart['curves'][number]['steps'][number] | undefined) =>
  step === undefined || step.lower === null || step.upper === null;

interface CountTableProps {
  chart: SurvivalChart;
  ticks: number[];
  position: (value: number) => number;
  top: number;
  left: number;
  narrow: boolean;
}

function CountTable({ chart, ticks, position, top, left, narrow }: CountTableProps) {
  const columns = ticks.map((tick) => chart.ticks.indexOf(tick));
  return chart.curves.map((curve, index) => {
    const y = top + index * (LINE * 4 + 8);
    const rows = [
      { label: chart.words.atRisk, counts: curve.atRisk },
      { label: chart.words.censored, counts: curve.censoredSoFar },
      { label: chart.words.events, counts: curve.events },
    ];
    return (
      <g key={curve.label}>
        <ChartText x={2} y={y} size={11} bold fill={seriesColour(curve.series)}>
          {curve.label}
        </ChartText>
        {rows.map((row, at) => (
          <g key={row.label}>
            <ChartText x={2} y={y + (at + 1) * LINE} size={narrow ? 9 : 11} muted>
              {row.label}
            </ChartText>
            {columns.map((column, place) => (
              <ChartText
                key={column}
                x={Math.max(position(ticks[place] ?? 0), left)}
                y={y + (at + 1) * LINE}
                anchor="middle"
                size={11}
              >
                {String(row.counts[column] ?? '')}
              </ChartText>
            ))}
          </g>
        ))}
      </g>
    );
  });
}
