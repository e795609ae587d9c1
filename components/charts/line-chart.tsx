import { scaleLinear } from 'd3-scale';
import { Curve, Layer, Symbols } from 'recharts';
import type { LineChart } from '@/lib/views/charts/chart-model';
import { ValueAxis, VerticalAxis } from './axis';
import { ChartText } from './chart-text';
import { seriesColour, seriesDash, seriesSymbol } from './colours';
import { type Drawing, drawingOf } from './drawing';
import { SourceMark } from './source-mark';

/** Sizes over time, each point with its printed dimensions. */
export function lineChartDrawing(chart: LineChart, width: number): Drawing {
  const left = 44;
  const right = width - 30;
  const top = 30;
  const bottom = top + 210;
  const x = scaleLinear([0, chart.maximumTime], [left, right]);
  const y = scaleLinear([0, chart.maximum], [bottom, top]);
  return drawingOf(
    chart,
    width,
    bottom + 38,
    <>
      <VerticalAxis
        ticks={y.ticks(5)}
        position={y}
        left={left}
        right={right}
        top={top}
        label={chart.valueLabel}
      />
      <ValueAxis
        ticks={x.ticks(5)}
        position={x}
        top={top}
        bottom={bottom}
        left={left}
        right={right}
        label={chart.axisLabel}
      />
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
            {line.points.map((point, index) => (
              <SourceMark key={point.fact} fact={point.fact} words={`${point.time}: ${point.text}`}>
                <circle cx={x(point.time)} cy={y(point.value)} r={14} fill="transparent" />
                <Symbols
                  type={seriesSymbol(line.series)}
                  cx={x(point.time)}
                  cy={y(point.value)}
                  size={90}
                  fill={colour}
                />
                <ChartText
                  x={x(point.time) + (index === 0 ? 10 : 0)}
                  y={y(point.value) - 12}
                  size={11}
                  anchor={index === 0 ? 'start' : index === line.points.length - 1 ? 'end' : 'middle'}
                >
                  {point.text}
                </ChartText>
              </SourceMark>
            ))}
          </Layer>
        );
      })}
    </>,
  );
}
