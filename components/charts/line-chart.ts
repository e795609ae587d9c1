import { scaleLinear } from 'd3-scale';
import { line as lineThrough } from 'd3-shape';
import type { LineChart } from '@/lib/present/charts/chart-model';
import { labelled, withCommas } from '@/lib/text/punctuation';
import { horizontalAxis, verticalAxis } from './axis';
import { chartLegend } from './chart-legend';
import { SMALL, widthOf, words, wrapLabel } from './chart-text';
import { seriesColour, seriesDash } from './colours';
import { type Drawing, drawingOf, isNarrow } from './drawing';
import { at, mark } from './markup';
import { type PlotFrame, xOf, yOf } from './plot-frame';
import { sourceMark } from './source-mark';
import { marker } from './symbol';

type Point = LineChart['lines'][number]['points'][number];

/** Values over time, a line each, with dashed lines across at values that mean something. */
export function lineChartDrawing(chart: LineChart, width: number): Drawing {
  const narrow = isNarrow(width);
  const legend = chartLegend(legendOf(chart), { left: 0, right: width, top: 0 });
  const { left, right } = { left: 44, right: width - 30 };
  const top = legend.height + 30;
  const frame: PlotFrame = {
    left,
    right,
    top,
    bottom: top + (narrow ? 200 : Math.max(200, Math.round(width * 0.36))),
    from: chart.from ?? 0,
    to: chart.maximumTime,
    low: chart.minimum,
    high: chart.maximum,
  };
  const [x, y] = [(time: number) => xOf(frame, time), (value: number) => yOf(frame, value)];
  const within = ({ time }: Point) => time >= frame.from && time <= frame.to;
  const labels = placeLabels(
    chart.lines.flatMap(({ points }) =>
      points.filter(within).map((point) => ({ point, x: x(point.time), y: y(point.value) })),
    ),
    right,
  );
  const clip = `plot-${chart.id}-${width}`;
  return drawingOf(
    chart,
    { width, height: frame.bottom + 42, frame },
    legend.marks,
    verticalAxis({
      ticks: scaleLinear([frame.low, frame.high], [0, 1]).ticks(6),
      position: y,
      left,
      right,
      top,
      label: wrapLabel(chart.valueLabel, width - 8, SMALL, 1)[0] ?? '',
    }),
    horizontalAxis({
      ticks: scaleLinear([frame.from, frame.to], [0, 1]).ticks(narrow ? 4 : 6),
      position: x,
      top,
      bottom: frame.bottom,
      left,
      right,
      label: chart.axisLabel,
    }),
    mark(
      'clipPath',
      { id: clip },
      mark('rect', { x: left - 10, y: top - 10, width: right - left + 40, height: frame.bottom - top + 20 }),
    ),
    chart.references.map(({ value, label }) => [
      mark('path', {
        d: `M${left} ${at(y(value))}H${right}`,
        stroke: 'var(--ink-2)',
        'stroke-width': 1.25,
        'stroke-dasharray': value === 0 ? null : '6 4',
      }),
      words(right, y(value) - 4, wrapLabel(label, right - left - 20, SMALL, 1)[0] ?? '', {
        anchor: 'end',
        size: SMALL,
        muted: true,
      }),
    ]),
    mark(
      'g',
      { 'clip-path': `url(#${clip})` },
      chart.lines.map(({ label, series, points }, index) => {
        const colour = seriesColour(series);
        const path = lineThrough<Point>(
          (point) => x(point.time),
          (point) => y(point.value),
        ).digits(2);
        return mark(
          'g',
          { 'data-series': index },
          mark('path', {
            d: path(points) ?? '',
            fill: 'none',
            stroke: colour,
            'stroke-width': 2,
            'stroke-dasharray': seriesDash(series),
          }),
          points.filter(within).map((point) =>
            sourceMark(
              { fact: point.fact, says: labelled(withCommas([label, String(point.time)]), point.text) },
              mark('circle', {
                cx: x(point.time),
                cy: y(point.value),
                r: 14,
                fill: 'none',
                'pointer-events': 'all',
              }),
              point.about && aboutRing(x(point.time), y(point.value), colour),
              marker(series, {
                x: x(point.time),
                y: y(point.value),
                size: 80,
                fill: colour,
                stroke: colour,
                'stroke-width': 2,
              }),
              endLabel(labels.get(point), point.label),
            ),
          ),
        );
      }),
    ),
  );
}

interface Place {
  x: number;
  y: number;
  anchor: 'start' | 'end';
}

const endLabel = (place: Place | undefined, label: string) =>
  place && words(place.x, place.y, label, { anchor: place.anchor, size: SMALL });

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
    const width = widthOf(point.label, SMALL);
    const sides = [y - 9, y + 18].flatMap((height): Place[] => [
      { x: x + 8, y: height, anchor: 'start' },
      { x: x + 6, y: height, anchor: 'end' },
    ]);
    const free = sides.find((side) => {
      const from = side.anchor === 'start' ? side.x : side.x - width;
      const crosses = taken.some(
        (other) =>
          Math.abs(other.y - side.y) < SMALL + 2 && from < other.to + 4 && other.from - 4 < from + width,
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

/** Around a value that is printed as "about": the mark itself stays filled, since hollow ones are cited. */
const aboutRing = (cx: number, cy: number, stroke: string) =>
  mark('circle', {
    cx,
    cy,
    r: 9,
    class: 'about',
    fill: 'none',
    stroke,
    'stroke-width': 1.25,
    'stroke-dasharray': '2 2',
  });

/** What a ring means. */
function legendOf({ aboutLabel }: LineChart) {
  if (!aboutLabel) return [];
  return [
    {
      label: aboutLabel,
      signWidth: 20,
      sign: (x: number, middle: number) => [
        aboutRing(x + 10, middle, 'var(--ink-2)'),
        marker(0, { x: x + 10, y: middle, size: 60, fill: 'var(--ink-2)' }),
      ],
    },
  ];
}
