import { scaleLinear } from 'd3-scale';
import { Layer, Rectangle } from 'recharts';
import type { StackedChart } from '@/lib/views/charts/chart-model';
import { ValueAxis } from './axis';
import { ChartText, wrapLabel } from './chart-text';
import { gradeColour } from './colours';
import { type Drawing, drawingOf } from './drawing';
import { SourceMark } from './source-mark';

/** Patients with each event, stacked by the printed grade. */
export function stackedChartDrawing(chart: StackedChart, width: number): Drawing {
  const narrow = width < 480;
  const labelWidth = narrow ? 110 : 220;
  const left = labelWidth + 8;
  const right = width - 20;
  const legendHeight = 24;
  const top = legendHeight + 6;
  const rowHeight = 30;
  const bottom = top + rowHeight * chart.rows.length;
  const scale = scaleLinear([0, chart.maximum], [left, right]);
  return drawingOf(
    chart,
    width,
    bottom + 38,
    <>
      {chart.legend.map(({ label, shade }, index) => (
        <g key={label}>
          <rect
            x={2 + index * (narrow ? 84 : 120)}
            y={4}
            width={12}
            height={12}
            fill={gradeColour(shade)}
            stroke="var(--ink-soft)"
          />
          <ChartText x={20 + index * (narrow ? 84 : 120)} y={14} size={11}>
            {label}
          </ChartText>
        </g>
      ))}
      <ValueAxis
        ticks={scale.ticks(5).filter(Number.isInteger)}
        position={scale}
        top={top}
        bottom={bottom}
        left={left}
        right={right}
        label={chart.axisLabel}
      />
      {chart.rows.map((row, index) => {
        const y = top + rowHeight * index;
        let before = 0;
        return (
          <Layer key={row.key}>
            <SourceMark fact={row.fact} words={`${row.label}: ${row.text}`}>
              <rect x={0} y={y} width={width} height={rowHeight} fill="transparent" />
              <ChartText x={2} y={y + 19} size={12}>
                {wrapLabel(row.label, labelWidth, 12, 1)[0] ?? ''}
              </ChartText>
              {row.parts.map((part) => {
                const from = before;
                before += part.count;
                return (
                  <g key={part.label}>
                    <Rectangle
                      x={scale(from)}
                      y={y + 6}
                      width={scale(from + part.count) - scale(from)}
                      height={rowHeight - 12}
                      fill={gradeColour(part.shade)}
                      stroke="var(--ink-soft)"
                      isAnimationActive={false}
                      isUpdateAnimationActive={false}
                    />
                    <ChartText x={scale(from + part.count) + 4} y={y + 19} size={11} muted>
                      {from + part.count === row.parts.reduce((sum, { count }) => sum + count, 0)
                        ? String(from + part.count)
                        : ''}
                    </ChartText>
                  </g>
                );
              })}
            </SourceMark>
          </Layer>
        );
      })}
    </>,
  );
}
