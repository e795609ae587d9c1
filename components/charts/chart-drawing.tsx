import type { Chart } from '@/lib/present/charts/chart-model';
import { drawingsOf } from './draw-chart';

/**
 * A chart as SVG in the page's HTML, drawn for four widths; the style sheet shows one of them. It needs no script
 * to be seen, printed or followed to its sources.
 */
export function ChartDrawing({ chart }: { chart: Chart }) {
  return (
    <div className="chart-drawings">
      {[...drawingsOf(chart)].map(([size, { svg }]) => (
        <div
          key={size}
          className="chart-drawing"
          data-size={size}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: markup.ts escapes every text that goes into a drawing.
          dangerouslySetInnerHTML={{ __html: svg.text }}
        />
      ))}
    </div>
  );
}
