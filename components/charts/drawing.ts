import type { Chart } from '@/lib/present/charts/chart-model';
import { type Markup, mark, type Part } from './markup';
import { type PlotFrame, writeFrame } from './plot-frame';

/** A chart drawn at one width. */
export interface Drawing {
  width: number;
  height: number;
  svg: Markup;
}

/** Narrower than that, a plot over time has fewer ticks. */
const NARROW = 400;
export const isNarrow = (width: number) => width < NARROW;

/** Narrower than that, the words of a row stand above its mark, which then has the whole width. */
const ONE_COLUMN = 600;
export const isOneColumn = (width: number) => width < ONE_COLUMN;

/** A drawing whose marks lead nowhere is one picture to a screen reader. */
function hasLinks(chart: Chart): boolean {
  const marks =
    chart.kind === 'rows'
      ? chart.rows
      : chart.kind === 'dots'
        ? chart.rows.flatMap(({ points }) => points)
        : null;
  return marks ? marks.some(({ fact }) => fact !== null) : chart.kind !== 'survival';
}

/** Wraps marks in an SVG that scales with its place and says what it shows. `frame`: where its axes lie, for who reads values off it. */
export function drawingOf(
  chart: Chart,
  { width, height, frame }: { width: number; height: number; frame?: PlotFrame },
  ...marks: Part[]
): Drawing {
  return {
    width,
    height,
    svg: mark(
      'svg',
      {
        viewBox: `0 0 ${width} ${Math.ceil(height)}`,
        role: hasLinks(chart) ? 'group' : 'img',
        'aria-label': `${chart.title}. ${chart.alternative}`,
        class: 'chart-svg',
        'data-frame': frame ? writeFrame(frame) : null,
      },
      marks,
    ),
  };
}
