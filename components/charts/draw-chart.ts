import type { Chart } from '@/lib/present/charts/chart-model';
import { dotChartDrawing } from './dot-chart';
import type { Drawing } from './drawing';
import { lineChartDrawing } from './line-chart';
import { rowChartDrawing } from './row-chart';
import { stackedChartDrawing } from './stacked-chart';
import { survivalChartDrawing } from './survival-chart';
import { swimmerChartDrawing } from './swimmer-chart';

/** Widths for which charts are drawn; the style sheet shows the widest that its place has room for, so that words are never smaller than drawn, and little larger. */
export const WIDTHS = { narrow: 268, half: 500, middle: 640, wide: 880 } as const;
export type DrawingSize = keyof typeof WIDTHS;
const SIZES = Object.keys(WIDTHS) as DrawingSize[];

const drawn = new WeakMap<Chart, ReadonlyMap<DrawingSize, Drawing>>();

/** A chart at each width; drawn once, though a page shows it and says how high a frame of it is. */
export function drawingsOf(chart: Chart): ReadonlyMap<DrawingSize, Drawing> {
  const known = drawn.get(chart);
  if (known) return known;
  const drawings = new Map(SIZES.map((size) => [size, drawChart(chart, WIDTHS[size])]));
  drawn.set(chart, drawings);
  return drawings;
}

export function drawChart(chart: Chart, width: number): Drawing {
  switch (chart.kind) {
    case 'rows':
      return rowChartDrawing(chart, width);
    case 'dots':
      return dotChartDrawing(chart, width);
    case 'survival':
      return survivalChartDrawing(chart, width);
    case 'lines':
      return lineChartDrawing(chart, width);
    case 'stacked':
      return stackedChartDrawing(chart, width);
    case 'swimmer':
      return swimmerChartDrawing(chart, width);
  }
}
