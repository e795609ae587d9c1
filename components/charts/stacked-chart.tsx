import { scaleLinear } from 'd3-scale';
import type { StackedChart } from '@/lib/present/charts/chart-model';
import { ValueAxis } from './axis';
import { chartLegend } from './chart-legend';
import { ChartText, widthOf, wrapLabel } from './chart-text';
import { gradeColour, gradeInk } from './colours';
import { type Drawing, drawingOf } from './drawing';
import { Layer, Rectangle } from './primitives';
import { SourceMark } from './source-mark';

const LABEL = 12;
const COUNT = 11;

/** Patients with each event, stacked by the printed grade. */
export function stackedChartDrawing(chart: StackedChart, width: number): Drawing {
  const narrow = width < 480;
  const labelWidth = narrow ? 110 : 220;
  const longest = Math.max(0, ...chart.rows.map(({ total }) => widthOf(total, COUNT)));
  const left = labelWidth + 8;
  const right = width - Math.max(20, longest + 8);
  const stripes = (from: number, shade: number) => `grades-${chart.id}-${width}-${from}-${shade}`;
  const fill = ({ from, shade }: { from: number; shade: number }) =>
    from === shade ? gradeColour(shade) : `url(#${stripes(from, shade)})`;
  const legend = chartLegend(
    chart.legend.map((item) => ({
      label: item.label,
      signWidth: 12,
      sign: (x, middle) => (
        <rect x={x} y={middle - 6} width={12} height={12} fill={fill(item)} stroke="var(--ink-2)" />
      ),
    })),
    { left: 2, right: width, top: 0 },
  );
  const top = legend.height + 8;
  const heights = chart.rows.map(({ label }) => 16 + 14 * wrapLabel(label, labelWidth, LABEL, 2).length);
  const bottom = top + heights.reduce((sum, height) => sum + height, 0);
  const scale = scaleLinear([0, chart.maximum], [left, right]);
  return drawingOf(
    chart,
    width,
    bottom + 38,
    <>
      <defs>
        {chart.legend
          .filter(({ from, shade }) => from !== shade)
          .map(({ from, shade }) => (
            <pattern
              key={stripes(from, shade)}
              id={stripes(from, shade)}
              width={8}
              height={8}
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width={8} height={8} fill={gradeColour(from)} />
              <rect width={4} height={8} fill={gradeColour(shade)} />
            </pattern>
          ))}
      </defs>
      {legend.nodes}
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
        const start = top + heights.slice(0, index).reduce((sum, height) => sum + height, 0);
        const height = heights[index] ?? 0;
        const middle = start + height / 2;
        const lines = wrapLabel(row.label, labelWidth, LABEL, 2);
        let before = 0;
        return (
          <Layer key={row.key}>
            <SourceMark fact={row.fact} words={`${row.label}: ${row.text}`}>
              <rect x={0} y={start} width={width} height={height} fill="none" pointerEvents="all" />
              {lines.map((line, at) => (
                <ChartText key={line} x={2} y={middle + 4 + 14 * (at - (lines.length - 1) / 2)} size={LABEL}>
                  {line}
                </ChartText>
              ))}
              {row.parts.map((part) => {
                const from = before;
                before += part.count;
                const [x, end] = [scale(from), scale(before)];
                const count = String(part.count);
                return (
                  <g key={part.label}>
                    <Rectangle
                      x={x}
                      y={middle - 9}
                      width={end - x}
                      height={18}
                      fill={fill(part)}
                      stroke="var(--ink-2)"
                      isAnimationActive={false}
                      isUpdateAnimationActive={false}
                    />
                    {row.parts.length > 1 &&
                      part.from === part.shade &&
                      end - x > widthOf(count, COUNT) + 6 && (
                        <ChartText
                          x={(x + end) / 2}
                          y={middle + 4}
                          anchor="middle"
                          size={COUNT}
                          fill={gradeInk(part.shade)}
                        >
                          {count}
                        </ChartText>
                      )}
                  </g>
                );
              })}
              <ChartText x={scale(before) + 4} y={middle + 4} size={COUNT}>
                {row.total}
              </ChartText>
            </SourceMark>
          </Layer>
        );
      })}
    </>,
  );
}
