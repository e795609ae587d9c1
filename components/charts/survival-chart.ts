import { area, curveStepAfter, line } from 'd3-shape';
import type { SurvivalChart } from '@/lib/present/charts/chart-model';
import { horizontalAxis, verticalAxis } from './axis';
import { SMALL, widthOf, words } from './chart-text';
import { seriesColour, seriesDash } from './colours';
import { curveLabels } from './curve-labels';
import { type Drawing, drawingOf, isNarrow } from './drawing';
import { at, type Markup, mark } from './markup';
import { type PlotFrame, xOf, yOf } from './plot-frame';
import { type DrawnCurve, survivalAt } from './survival-values';

const LINE = 20;
const SIGN = 22;
const GAP = 10;

/** Kaplan–Meier as KMunicate asks: steps, band, censoring ticks, medians, and the counts aligned with the ticks. */
export function survivalChartDrawing(chart: SurvivalChart, width: number): Drawing {
  const narrow = isNarrow(width);
  const { from = 0, maximum } = chart;
  const counts = countsOf(chart, chart.ticks);
  const widest = Math.max(...counts.flat().map((count) => widthOf(count, SMALL)));
  const top = 30;
  const frame: PlotFrame = {
    left: Math.max(36, SIGN + widest / 2 + 4),
    // The last column of counts is centred on the end of the axis.
    right: width - widest / 2 - 2,
    top,
    bottom: top + (narrow ? 200 : Math.max(220, Math.round(width * 0.36))),
    from,
    to: maximum,
    low: 0,
    high: 1,
  };
  const x = (time: number) => xOf(frame, time);
  const y = (share: number) => yOf(frame, share);
  const between = (frame.right - frame.left) / Math.max(1, chart.ticks.length - 1);
  // Figures of the axis are shorter than counts: there is room for more of them.
  const figures = Math.max(...chart.ticks.map((tick) => widthOf(String(tick), SMALL)));
  const every = Math.ceil((figures + GAP) / between);
  const ticks = everyTick(chart.ticks, every);
  const counted = everyTick(chart.ticks, every * Math.ceil((widest + GAP) / (every * between)));
  // The name of the axis stands on the line of what the counts are, where it has room beside it.
  const isBeside =
    widthOf(chart.words.counts, SMALL) + GAP <
    (frame.left + frame.right - widthOf(chart.axisLabel, SMALL)) / 2;
  const tableTop = frame.bottom + (isBeside ? 38 : 56);
  const medians = chart.curves.flatMap(({ median }) => (median !== null && median >= from ? [median] : []));
  const clip = `plot-${chart.id}-${width}`;
  return drawingOf(
    chart,
    { width, height: tableTop + chart.curves.length * LINE + 6, frame },
    verticalAxis({
      ticks: [0, 25, 50, 75, 100],
      position: (percent) => y(percent / 100),
      left: frame.left,
      right: frame.right,
      top,
      label: chart.valueLabel,
    }),
    horizontalAxis({
      ticks,
      position: x,
      top: frame.top,
      bottom: frame.bottom,
      left: frame.left,
      right: frame.right,
      label: chart.axisLabel,
    }),
    mark('clipPath', { id: clip }, mark('rect', plotOf(frame))),
    mark(
      'g',
      { 'clip-path': `url(#${clip})` },
      medians.length > 0 &&
        mark('path', {
          d: `M${frame.left} ${at(y(0.5))}H${at(x(Math.max(...medians)))}`,
          stroke: 'var(--ink-3)',
          'stroke-dasharray': '2 3',
        }),
      chart.curves.map((curve, index) => curveMarks(curve, index, frame)),
    ),
    !narrow && curveLabels(chart.curves, frame),
    words(0, tableTop - 4, chart.words.counts, { size: SMALL, muted: true }),
    chart.curves.map((curve, index) => {
      const base = tableTop + (index + 1) * LINE - 4;
      return mark(
        'g',
        { 'data-series': index },
        mark('path', {
          d: `M0 ${base - 4}H16`,
          stroke: seriesColour(curve.series),
          'stroke-width': 2.5,
          'stroke-dasharray': seriesDash(curve.series),
        }),
        counted.map((tick) =>
          words(x(tick), base, counts[index]?.[chart.ticks.indexOf(tick)] ?? '', {
            size: SMALL,
            anchor: 'middle',
          }),
        ),
      );
    }),
  );
}

const everyTick = (ticks: readonly number[], step: number) => ticks.filter((_, index) => index % step === 0);

const plotOf = ({ left, right, top, bottom }: PlotFrame) => ({
  x: left - 1,
  y: top - 2,
  width: right - left + 2,
  height: bottom - top + 4,
});

/** "23 (4)" at each tick: patients at risk and, in brackets, events so far. */
const countsOf = (chart: SurvivalChart, ticks: readonly number[]): string[][] =>
  chart.curves.map((curve) =>
    ticks.map((tick) => {
      const { atRisk, events } = survivalAt(curve, tick);
      return `${atRisk} (${events})`;
    }),
  );

/** Band, steps, censoring ticks and median of one group. */
function curveMarks(curve: DrawnCurve, index: number, frame: PlotFrame): Markup {
  const colour = seriesColour(curve.series);
  const [x, y] = [(time: number) => xOf(frame, time), (share: number) => yOf(frame, share)];
  const steps = line<DrawnCurve['steps'][number]>(
    (step) => x(step.time),
    (step) => y(step.survival),
  )
    .curve(curveStepAfter)
    .digits(2);
  const ticks = curve.censored.map(({ time, survival }) => `M${at(x(time))} ${at(y(survival) - 5)}v10`);
  return mark(
    'g',
    { 'data-series': index },
    mark('path', { d: bandOf(curve, frame), fill: colour, opacity: 0.14, 'data-part': 'band' }),
    mark('path', {
      d: steps(curve.steps) ?? '',
      fill: 'none',
      stroke: colour,
      'stroke-width': 2.25,
      'stroke-dasharray': seriesDash(curve.series),
      'data-part': 'steps',
    }),
    ticks.length > 0 &&
      mark('path', { d: ticks.join(''), stroke: colour, 'stroke-width': 1.75, 'data-part': 'censored' }),
    curve.median !== null &&
      mark('path', {
        d: `M${at(x(curve.median))} ${at(y(0.5))}V${frame.bottom}`,
        stroke: colour,
        'stroke-width': 1.5,
        'stroke-dasharray': '2 3',
      }),
  );
}

/**
 * The band from the first interval on. An interval holds until the next step, also where none is defined from there on;
 * there the band ends.
 */
function bandOf({ steps }: DrawnCurve, frame: PlotFrame): string {
  const first = steps.findIndex(({ lower, upper }) => lower !== null && upper !== null);
  if (first === -1) return '';
  const end = steps.findIndex(
    ({ lower, upper }, index) => index > first && (lower === null || upper === null),
  );
  const defined = (end === -1 ? steps.slice(first) : steps.slice(first, end)).map(
    ({ time, lower, upper }) => ({ time, lower: lower ?? 0, upper: upper ?? 0 }),
  );
  const [last, next] = [defined.at(-1), steps[end]];
  if (end !== -1 && last && next) defined.push({ ...last, time: next.time });
  if (defined.length < 2) return '';
  return (
    area<(typeof defined)[number]>(
      ({ time }) => xOf(frame, time),
      ({ lower }) => yOf(frame, lower),
      ({ upper }) => yOf(frame, upper),
    )
      .curve(curveStepAfter)
      .digits(2)(defined) ?? ''
  );
}
