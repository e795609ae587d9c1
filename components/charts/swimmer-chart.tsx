import { scaleLinear } from 'd3-scale';
import { Layer, Rectangle, Symbols } from 'recharts';
import type { SwimmerChart } from '@/lib/views/charts/chart-model';
import { ValueAxis } from './axis';
import { ChartText, wrapLabel } from './chart-text';
import { seriesColour } from './colours';
import { type Drawing, drawingOf } from './drawing';
import { SourceMark } from './source-mark';

const BAR = 13;

/** One bar a patient and endpoint; an arrow where the patient was still free of the event. */
export function swimmerChartDrawing(chart: SwimmerChart, width: number): Drawing {
  const narrow = width < 480;
  const labelWidth = narrow ? 0 : 230;
  const left = narrow ? 6 : labelWidth + 8;
  const right = width - 46;
  const endpoints = chart.rows[0]?.bars.map(({ label, series }) => ({ label, series })) ?? [];
  const top = 10 + endpoints.length * 18;
  const rowHeight = (narrow ? 20 : 8) + BAR * endpoints.length + 6;
  const bottom = top + rowHeight * chart.rows.length;
  const scale = scaleLinear([0, chart.maximum], [left, right]);
  return drawingOf(
    chart,
    width,
    bottom + 56,
    <>
      {endpoints.map(({ label, series }, index) => (
        <g key={label}>
          <rect x={left} y={4 + index * 18} width={24} height={10} fill={seriesColour(series)} />
          <ChartText x={left + 30} y={13 + index * 18} size={11}>
            {label}
          </ChartText>
        </g>
      ))}
      <ValueAxis
        ticks={scale.ticks(6)}
        position={scale}
        top={top}
        bottom={bottom}
        left={left}
        right={right}
        label={chart.axisLabel}
      />
      {chart.rows.map((row, index) => {
        const y = top + rowHeight * index + (narrow ? 18 : 6);
        return (
          <Layer key={row.key}>
            <ChartText x={2} y={narrow ? y - 4 : y + 12} size={12}>
              {wrapLabel(row.label, narrow ? width - 10 : labelWidth, 12, 1)[0] ?? ''}
            </ChartText>
            {row.bars.map((bar, at) => {
              const end = scale(bar.time);
              const middle = y + at * BAR + (BAR - 3) / 2;
              const status = bar.event ? chart.words.event : chart.words.ongoing;
              return (
                <SourceMark
                  key={bar.label}
                  fact={bar.fact}
                  words={`${row.label}, ${bar.label}: ${bar.text} (${status})`}
                >
                  <Rectangle
                    x={left}
                    y={y + at * BAR}
                    width={Math.max(end - left, 1)}
                    height={BAR - 3}
                    fill={seriesColour(bar.series)}
                    isAnimationActive={false}
                    isUpdateAnimationActive={false}
                  />
                  {bar.event ? (
                    <line
                      x1={end}
                      x2={end}
                      y1={middle - 6}
                      y2={middle + 6}
                      stroke="var(--ink)"
                      strokeWidth={2}
                    />
                  ) : (
                    <path
                      d={`M${end},${middle - 5} L${end + 8},${middle} L${end},${middle + 5} Z`}
                      fill={seriesColour(bar.series)}
                    />
                  )}
                  <ChartText x={end + 11} y={middle + 4} size={10} muted>
                    {bar.event ? String(bar.time) : `>${bar.time}`}
                  </ChartText>
                </SourceMark>
              );
            })}
            {row.marks.map((mark) => (
              <SourceMark key={mark.label} fact={mark.fact} words={`${row.label}, ${mark.label}`}>
                <Symbols
                  type="diamond"
                  cx={scale(mark.time)}
                  cy={y + 5}
                  size={46}
                  fill="var(--paper)"
                  stroke="var(--ink)"
                />
              </SourceMark>
            ))}
          </Layer>
        );
      })}
      <line x1={left} x2={left} y1={bottom + 42} y2={bottom + 54} stroke="var(--ink)" strokeWidth={2} />
      <ChartText x={left + 6} y={bottom + 52} size={11} muted>
        {chart.words.event}
      </ChartText>
      <path d={`M${left + 76},${bottom + 43} l8,5 l-8,5 Z`} fill="var(--ink-soft)" />
      <ChartText x={left + 90} y={bottom + 52} size={11} muted>
        {chart.words.ongoing}
      </ChartText>
    </>,
  );
}
