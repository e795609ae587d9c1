import { seriesColour } from '@/components/charts/colours';
import { type DrawnPoint, freeCorner } from '@/components/charts/free-corner';
import { type PlotFrame, xOf, yOf } from '@/components/charts/plot-frame';
import { onStep } from '@/components/charts/readable-step';
import { survivalAt } from '@/components/charts/survival-values';
import type { LineChart, SurvivalChart } from '@/lib/present/charts/chart-model';
import { element } from '../element';
import { svgElement } from '../save/svg-element';
import type { LiveChart } from './live-chart';
import { lineReadings, type SeriesReading, spoken, survivalReadings, timesOf } from './readings';

/** Drawings narrower than that have no corner free for a box of values. */
const NARROW = 400;
/** Between a corner of the plot and the box of values, in pixels of the screen. */
const EDGE = 8;

/** Where the crosshair of each figure is. */
const places = new WeakMap<HTMLElement, number>();

export const crosshairTime = ({ figure }: LiveChart): number | null => places.get(figure) ?? null;

/** The chart as it is shown, if it runs over time. */
export function timedChart(chart: LiveChart): SurvivalChart | LineChart | null {
  const { shown } = chart;
  return shown?.kind === 'survival' || shown?.kind === 'lines' ? shown : null;
}

/** The nearest time at which values can be read. */
export function nearestTime(chart: SurvivalChart | LineChart, time: number): number {
  const found = timesOf(chart);
  if ('step' in found) return onStep(time, found.step);
  return found.times.reduce(
    (best, own) => (Math.abs(own - time) < Math.abs(best - time) ? own : best),
    found.times[0] ?? time,
  );
}

/** Puts the crosshair at a time and writes what is there. `aloud`: reads it out. */
export function showCrosshair(live: LiveChart, time: number, { aloud = false } = {}): void {
  const [chart, drawing] = [timedChart(live), live.drawing];
  if (!chart || !drawing) return;
  const { svg, frame, width } = drawing;
  if (time < frame.from || time > frame.to) return;
  const { hidden } = live.options;
  const readings =
    chart.kind === 'survival' ? survivalReadings(chart, time, hidden) : lineReadings(chart, time, hidden);
  clearCrosshair(live);
  places.set(live.figure, time);
  svg.append(crosshair(frame, time, readings, chart));
  const below = live.figure.querySelector('.chart-readout');
  if (width < NARROW && below) below.replaceChildren(readingTable(live, chart, time, readings));
  else {
    const table = readingTable(live, chart, time, readings, { named: chart.kind === 'lines' });
    const plot = live.figure.querySelector('.chart-timed');
    const tip = element('div', { class: 'chart-tip', 'aria-hidden': 'true' }, table);
    plot?.append(tip);
    placeTip(tip, time, chart, drawing);
  }
  if (aloud) {
    const { words } = live;
    live.say(words.reading(words.time(String(time), chart.axisLabel), spoken(readings, words)));
  }
}

/** Puts the box of values into the corner of the plot where, as large as it is shown, it hides least. */
function placeTip(
  tip: HTMLElement,
  time: number,
  chart: SurvivalChart | LineChart,
  { svg, frame }: NonNullable<LiveChart['drawing']>,
): void {
  const [around, matrix] = [tip.offsetParent?.getBoundingClientRect(), svg.getScreenCTM()];
  if (!around || !matrix) return;
  const shown = (x: number, y: number) => new DOMPoint(x, y).matrixTransform(matrix);
  const [start, end] = [shown(frame.left, frame.top), shown(frame.right, frame.bottom)];
  const corner = freeCorner(
    (time - frame.from) / (frame.to - frame.from),
    {
      width: (tip.offsetWidth + 2 * EDGE) / (end.x - start.x),
      height: (tip.offsetHeight + 2 * EDGE) / (end.y - start.y),
    },
    [...drawnPoints(chart, frame), ...namePoints(svg, frame)],
  );
  const isTop = corner.startsWith('top');
  tip.style.top = `${(isTop ? start.y + EDGE : end.y - EDGE - tip.offsetHeight) - around.top}px`;
  tip.style.left = `${(corner.endsWith('left') ? start.x + EDGE : end.x - EDGE - tip.offsetWidth) - around.left}px`;
}

/** Takes the crosshair away; what stands under a narrow chart stays to be read. */
export function clearCrosshair({ figure }: LiveChart): void {
  places.delete(figure);
  for (const mark of figure.querySelectorAll('.chart-cross, .chart-tip')) mark.remove();
}

/** Makes the stretch of the axis that is shown `factor` times as long, about the crosshair. */
export function zoomAround(live: LiveChart, factor: number): void {
  const frame = live.drawing?.frame;
  if (!frame) return;
  const about = crosshairTime(live) ?? (frame.from + frame.to) / 2;
  const from = about - (about - frame.from) * factor;
  live.zoom([from, from + (frame.to - frame.from) * factor]);
}

function crosshair(
  frame: PlotFrame,
  time: number,
  readings: readonly SeriesReading[],
  chart: SurvivalChart | LineChart,
): SVGElement {
  const x = xOf(frame, time);
  const group = svgElement('g', { class: 'chart-cross', 'data-live': '' });
  group.append(
    svgElement('path', { d: `M${x} ${frame.top}V${frame.bottom}`, stroke: 'var(--ink)', 'stroke-width': 1 }),
  );
  for (const { value, index } of readings) {
    if (value === null) continue;
    const series = chart.kind === 'survival' ? chart.curves[index]?.series : chart.lines[index]?.series;
    group.append(
      svgElement('circle', {
        cx: x,
        cy: yOf(frame, value),
        r: 5,
        fill: seriesColour(series ?? 0),
        stroke: 'var(--surface)',
        'stroke-width': 2,
      }),
    );
  }
  return group;
}

function readingTable(
  { figure, words }: LiveChart,
  chart: SurvivalChart | LineChart,
  time: number,
  readings: readonly SeriesReading[],
  /** Whether each series is called by its name beside the key of its line. */
  { named = true } = {},
): HTMLTableElement {
  const head = words.time(String(time), chart.axisLabel);
  const columns = chart.kind === 'survival' ? [words.without, words.atRisk, words.events] : [];
  const keyOf = (index: number) => {
    const key = figure.querySelector(`[data-chart-series="${index}"] .chart-key`)?.cloneNode(true);
    if (key instanceof Element) key.classList.add('chart-cell-key');
    return key;
  };
  return element(
    'table',
    {},
    element(
      'thead',
      {},
      element('tr', {}, ...[head, ...columns].map((column) => element('th', { scope: 'col' }, column))),
    ),
    element(
      'tbody',
      {},
      ...readings.map(({ index, label, figure: value, behind, counts }) =>
        element(
          'tr',
          {},
          element('td', {}, keyOf(index), named ? label : ''),
          element('td', {}, value === '' ? words.beyond : element('b', {}, value), ` ${behind}`),
          ...(counts ?? []).map((count) => element('td', {}, String(count))),
        ),
      ),
    ),
  );
}

/** Places along the axis at which curves are looked at. */
const SAMPLES = 24;

/** A point of the plot as shares of it. */
const shareOf = (frame: PlotFrame, time: number, value: number): DrawnPoint => ({
  x: (time - frame.from) / (frame.to - frame.from),
  y: 1 - (value - frame.low) / (frame.high - frame.low),
});

/** What is drawn where, to keep the box of values off it. */
function drawnPoints(chart: SurvivalChart | LineChart, frame: PlotFrame): DrawnPoint[] {
  if (chart.kind === 'lines')
    return chart.lines
      .flatMap(({ points }) => points)
      .filter(({ time }) => time >= frame.from && time <= frame.to)
      .map(({ time, value }) => shareOf(frame, time, value));
  const times = Array.from(
    { length: SAMPLES + 1 },
    (_, index) => frame.from + ((frame.to - frame.from) * index) / SAMPLES,
  );
  return chart.curves.flatMap((curve) =>
    times.flatMap((time) => {
      const { survival } = survivalAt(curve, time);
      return survival === null ? [] : [shareOf(frame, time, survival)];
    }),
  );
}

/** Where the names at the curves stand. */
const namePoints = (svg: SVGSVGElement, { left, right, top, bottom }: PlotFrame): DrawnPoint[] =>
  [...svg.querySelectorAll<SVGGraphicsElement>('[data-name]')].flatMap((name) => {
    const box = name.getBBox();
    return [0, 0.25, 0.5, 0.75, 1].map((part) => ({
      x: (box.x + part * box.width - left) / (right - left),
      y: (box.y + box.height / 2 - top) / (bottom - top),
    }));
  });
