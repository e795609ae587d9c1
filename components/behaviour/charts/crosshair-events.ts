import { type PlotFrame, valueAtX, xOf } from '@/components/charts/plot-frame';
import { listen } from '../listen';
import { svgElement } from '../save/svg-element';
import { swallowClick } from '../swallow-click';
import {
  clearCrosshair,
  crosshairTime,
  nearestTime,
  showCrosshair,
  timedChart,
  zoomAround,
} from './crosshair';
import { chartAround, type LiveChart } from './live-chart';
import { timesOf } from './readings';

const PLOT = '.chart-timed';
/** A press that moves less is no stretch. */
const LEAST_DRAG = 8;

/** The time under a pointer, on the axis of the drawing that is shown. */
function timeUnder(live: LiveChart, event: PointerEvent): number | null {
  const { svg, frame } = live.drawing ?? {};
  const matrix = svg?.getScreenCTM();
  if (!frame || !matrix) return null;
  return valueAtX(frame, new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse()).x);
}

let drag: { live: LiveChart; from: number; x: number } | null = null;

/** The crosshair follows pointer and finger; a stretch that a mouse is drawn across is zoomed to. */
export function answerPointer(): void {
  listen('pointermove', PLOT, (plot, event) => {
    const live = chartAround(plot);
    const time = live && timeUnder(live, event);
    if (!live || time === null) return;
    const chart = timedChart(live);
    if (!chart) return;
    const nearest = nearestTime(chart, time);
    if (nearest !== crosshairTime(live)) showCrosshair(live, nearest);
    if (drag?.live === live && Math.abs(event.clientX - drag.x) >= LEAST_DRAG) brush(live, drag.from, time);
  });
  listen('pointerdown', PLOT, (plot, event) => {
    const live = chartAround(plot);
    const time = live && timeUnder(live, event);
    if (!live || time === null) return;
    const chart = timedChart(live);
    if (event.pointerType === 'touch' && chart)
      showCrosshair(live, nearestTime(chart, time), { aloud: true });
    else if (event.button === 0) drag = { live, from: time, x: event.clientX };
  });
  document.addEventListener('pointerup', (event) => {
    const held = drag;
    drag = null;
    if (!held) return;
    held.live.drawing?.svg.querySelector('.chart-brush')?.remove();
    const time = timeUnder(held.live, event);
    if (time === null || Math.abs(event.clientX - held.x) < LEAST_DRAG) return;
    // The press that ends a stretch opens no source.
    swallowClick(0);
    clearCrosshair(held.live);
    held.live.zoom([held.from, time]);
  });
  listen('pointerout', PLOT, (plot, event) => {
    const live = chartAround(plot);
    const isInside = event.relatedTarget instanceof Node && plot.contains(event.relatedTarget);
    if (live && !isInside && event.pointerType !== 'touch') clearCrosshair(live);
  });
}

function brush(live: LiveChart, from: number, to: number): void {
  const { svg, frame } = live.drawing ?? {};
  if (!svg || !frame) return;
  svg.querySelector('.chart-brush')?.remove();
  svg.append(svgElement('rect', { class: 'chart-brush', 'data-live': '', ...stretch(frame, from, to) }));
}

const stretch = (frame: PlotFrame, from: number, to: number) => {
  const [a, b] = [xOf(frame, from), xOf(frame, to)];
  return {
    x: Math.min(a, b),
    y: frame.top,
    width: Math.abs(b - a),
    height: frame.bottom - frame.top,
  };
};

/** ← → move the crosshair and read out what is there, + and − change the stretch, 0 shows the whole axis, Escape ends it. */
export function answerKeys(): void {
  listen('keydown', PLOT, (plot, event) => {
    const live = chartAround(plot);
    if (!live || event.ctrlKey || event.metaKey || event.altKey || event.target !== plot) return;
    if (!pressed(live, event)) return;
    event.preventDefault();
  });
  listen('focusout', PLOT, (plot) => {
    const live = chartAround(plot);
    if (live) clearCrosshair(live);
  });
}

function pressed(live: LiveChart, { key, shiftKey }: KeyboardEvent): boolean {
  const chart = timedChart(live);
  if (!chart) return false;
  const next = nextTime(live, key, shiftKey);
  if (next !== null) {
    showCrosshair(live, next, { aloud: true });
    return true;
  }
  switch (key) {
    case '+':
    case '=':
      zoomAround(live, 0.5);
      return true;
    case '-':
      zoomAround(live, 2);
      return true;
    case '0':
      live.zoom(null);
      return true;
    case 'Escape': {
      const isShown = crosshairTime(live) !== null;
      clearCrosshair(live);
      return isShown;
    }
    default:
      return false;
  }
}

/** Where a key moves the crosshair to; null for other keys. */
function nextTime(live: LiveChart, key: string, isFar: boolean): number | null {
  const [chart, frame] = [timedChart(live), live.drawing?.frame];
  if (!chart || !frame) return null;
  if (key === 'Home') return nearestTime(chart, frame.from);
  if (key === 'End') return nearestTime(chart, frame.to);
  const direction = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (direction === undefined) return null;
  const now = crosshairTime(live);
  const found = timesOf(chart);
  if (now === null) return nearestTime(chart, direction > 0 ? frame.from : frame.to);
  if ('times' in found) return found.times[found.times.indexOf(now) + direction] ?? now;
  const far = isFar && chart.kind === 'survival' ? (chart.ticks[1] ?? 1) - (chart.ticks[0] ?? 0) : found.step;
  return nearestTime(chart, Math.min(frame.to, Math.max(frame.from, now + direction * far)));
}
