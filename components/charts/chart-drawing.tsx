import type { Chart } from '@/lib/present/charts/chart-model';
import { dotChartDrawing } from './dot-chart';
import type { Drawing } from './drawing';
import { lineChartDrawing } from './line-chart';
import { rowChartDrawing } from './row-chart';
import { stackedChartDrawing } from './stacked-chart';
import { survivalChartDrawing } from './survival-chart';
import { swimmerChartDrawing } from './swimmer-chart';

const WIDE = 760;
const NARROW = 340;

function draw(chart: Chart, width: number): Drawing {
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

/**
 * A chart as SVG in the page's HTML, drawn twice, for wide and for narrow places; the style sheet shows one of them.
 * It needs no script to be seen, printed or followed to its sources.
 */
export function ChartDrawing({ chart }: { chart: Chart }) {
  return (
    <>
      <div className="hidden sm:block print:block">{draw(chart, WIDE).svg}</div>
      <div className="sm:hidden print:hidden">{draw(chart, NARROW).svg}</div>
    </>
  );
}
