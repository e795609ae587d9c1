import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import type { SwimmerChart, SwimmerMark } from '@/lib/present/charts/chart-model';
import { ValueAxis } from './axis';
import { chartLegend, type LegendItem } from './chart-legend';
import { ChartText, widthOf, wrapLabel } from './chart-text';
import { seriesColour } from './colours';
import { type Drawing, drawingOf } from './drawing';
import { Layer } from './primitives';
import { SourceMark } from './source-mark';

type Bar = SwimmerChart['rows'][number]['bars'][number];

const BAR = 14;
const LINE = 4;
const LABEL = 12;
const SUBLABEL = 11;

/** One lane a patient: a bar for the first endpoint, lines on it for the others, signs for what happened when. */
export function swimmerChartDrawing(chart: SwimmerChart, width: number): Drawing {
  const narrow = width < 480;
  const labelWidth = narrow ? 0 : 190;
  // Columns of figures behind the lanes, one an endpoint.
  const column = Math.max(
    30,
    ...chart.rows.flatMap(({ bars }) => bars.map((bar) => widthOf(figure(bar), SUBLABEL) + 14)),
  );
  const left = narrow ? 8 : labelWidth + 8;
  const right = width - column * chart.endpoints.length - 14;
  const legend = chartLegend(legendOf(chart), { left: 2, right: width, top: 0 });
  const top = legend.height + 26;
  const lane = narrow ? 58 : 40;
  const bottom = top + lane * chart.rows.length;
  const scale = scaleLinear([0, chart.maximum], [left, right]);
  const columnAt = (endpoint: number) => width - column * (chart.endpoints.length - endpoint) + column - 4;
  return drawingOf(
    chart,
    width,
    bottom + 38,
    <>
      {legend.nodes}
      {chart.endpoints.map(({ label }, endpoint) => (
        <g key={label}>{endpointSign(endpoint, columnAt(endpoint) - 22, top - 12)}</g>
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
      {chart.rows.map((row, index) => {
        const start = top + lane * index;
        const middle = start + (narrow ? 37 : lane / 2);
        const place = narrow ? start + 14 : middle;
        return (
          <Layer key={row.key}>
            <ChartText x={2} y={place - (narrow ? 0 : 3)} size={LABEL}>
              {row.label}
            </ChartText>
            <ChartText
              x={narrow ? 2 + widthOf(row.label, LABEL) + 10 : 2}
              y={place + (narrow ? 0 : 11)}
              size={SUBLABEL}
              muted
            >
              {wrapLabel(row.sublabel, narrow ? right - left : labelWidth - 6, SUBLABEL, 1)[0] ?? ''}
            </ChartText>
            {row.empty && (
              <ChartText x={left + 4} y={middle + 4} size={SUBLABEL} muted>
                {row.empty}
              </ChartText>
            )}
            {row.bars.map((bar) => (
              <SourceMark
                key={bar.endpoint}
                fact={bar.fact}
                words={`${row.label}, ${bar.label}: ${bar.text} (${bar.event ? (chart.endpoints[bar.endpoint]?.event ?? '') : chart.ongoing})`}
              >
                {barDrawing(bar, left, scale(bar.time), middle, chart.endpoints.length)}
                <rect
                  x={columnAt(bar.endpoint) - column + 6}
                  y={middle - 13}
                  width={column - 4}
                  height={26}
                  fill="none"
                  pointerEvents="all"
                />
                <ChartText x={columnAt(bar.endpoint)} y={middle + 4} anchor="end" size={SUBLABEL}>
                  {figure(bar)}
                </ChartText>
              </SourceMark>
            ))}
            {row.marks.map((mark) => (
              <SourceMark
                key={`${mark.mark}-${mark.fact}`}
                fact={mark.fact}
                words={`${row.label}, ${mark.label}`}
              >
                {markSign(mark.mark, scale(mark.time), middle)}
              </SourceMark>
            ))}
          </Layer>
        );
      })}
    </>,
  );
}

const figure = ({ event, time }: Bar) => (event ? String(time) : `> ${time}`);

/** Where the line of an endpoint runs, from the middle of the lane. */
const offsetOf = (endpoint: number, endpoints: number) =>
  endpoint === 0 ? 0 : (endpoint - 1) * (LINE + 2) - ((endpoints - 2) * (LINE + 2)) / 2;

function barDrawing(bar: Bar, left: number, end: number, lane: number, endpoints: number): ReactNode {
  const colour = seriesColour(bar.endpoint);
  const middle = lane + offsetOf(bar.endpoint, endpoints);
  const length = Math.max(end - left, 1);
  return bar.endpoint === 0 ? (
    <>
      <rect
        x={left}
        y={middle - BAR / 2}
        width={length}
        height={BAR}
        fill={colour}
        fillOpacity={0.3}
        stroke={colour}
      />
      {bar.event ? (
        <line x1={end} x2={end} y1={middle - 10} y2={middle + 10} stroke="var(--ink)" strokeWidth={2.5} />
      ) : (
        arrow(end, middle, 9, colour)
      )}
    </>
  ) : (
    <>
      <rect x={left} y={middle - LINE / 2} width={length} height={LINE} fill={colour} />
      {bar.event ? cross(end, middle) : arrow(end, middle, 5, colour)}
    </>
  );
}

const arrow = (x: number, y: number, size: number, colour: string) => (
  <path d={`M${x},${y - size} L${x + size},${y} L${x},${y + size} Z`} fill={colour} stroke={colour} />
);
const cross = (x: number, y: number) => (
  <path
    d={`M${x - 4},${y - 4} L${x + 4},${y + 4} M${x - 4},${y + 4} L${x + 4},${y - 4}`}
    stroke="var(--ink)"
    strokeWidth={2.5}
    fill="none"
  />
);

/** What happened when: above the bar, below it, or through its lower edge, so that signs at one time stay apart. */
const SIGNS: Record<SwimmerMark, (x: number, middle: number) => ReactNode> = {
  onset: (x, middle) => (
    <path
      d={`M${x},${middle - 16} l5,6 l-5,6 l-5,-6 Z`}
      fill="var(--paper)"
      stroke="var(--ink)"
      strokeWidth={1.5}
    />
  ),
  'dose-change': (x, middle) => (
    <path
      d={`M${x - 5},${middle + 6} h10 l-5,9 Z`}
      fill="var(--paper)"
      stroke="var(--ink)"
      strokeWidth={1.5}
    />
  ),
  'treatment-end': (x, middle) => (
    <rect x={x - 4} y={middle + 6} width={8} height={8} fill="var(--ink)" stroke="var(--paper)" />
  ),
};

const markSign = (mark: SwimmerMark, x: number, middle: number) => SIGNS[mark](x, middle);

const endpointSign = (endpoint: number, x: number, middle: number) => {
  const colour = seriesColour(endpoint);
  const height = endpoint === 0 ? 10 : LINE;
  return (
    <rect
      x={x}
      y={middle - height / 2}
      width={22}
      height={height}
      fill={colour}
      fillOpacity={endpoint === 0 ? 0.3 : 1}
      stroke={colour}
    />
  );
};

function legendOf(chart: SwimmerChart): LegendItem[] {
  return [
    ...chart.endpoints.flatMap(({ label, event }, endpoint): LegendItem[] => [
      { label, signWidth: 22, sign: (x, middle) => endpointSign(endpoint, x, middle) },
      {
        label: event,
        signWidth: 10,
        sign: (x, middle) =>
          endpoint === 0 ? (
            <line
              x1={x + 5}
              x2={x + 5}
              y1={middle - 7}
              y2={middle + 7}
              stroke="var(--ink)"
              strokeWidth={2.5}
            />
          ) : (
            cross(x + 5, middle)
          ),
      },
    ]),
    {
      label: chart.ongoing,
      signWidth: 8,
      sign: (x, middle) => arrow(x, middle, 6, 'var(--ink-2)'),
    },
    ...chart.signs.map(({ mark, label }): LegendItem => {
      // In the legend every sign stands in the middle of its line.
      const lift = mark === 'onset' ? 10 : -10;
      return { label, signWidth: 10, sign: (x, middle) => markSign(mark, x + 5, middle + lift) };
    }),
  ];
}
