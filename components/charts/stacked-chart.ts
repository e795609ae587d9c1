import { scaleLinear } from 'd3-scale';
import type { StackedChart } from '@/lib/present/charts/chart-model';
import { labelled } from '@/lib/text/punctuation';
import { horizontalAxis } from './axis';
import { chartLegend } from './chart-legend';
import { SMALL, TEXT, widthOf, words, wrapLabel } from './chart-text';
import { gradeColour, gradeInk } from './colours';
import { type Drawing, drawingOf, isOneColumn } from './drawing';
import { type Markup, mark } from './markup';
import { sourceMark } from './source-mark';

const LINE = 16;

/** Patients with each event, stacked by the printed grade. */
export function stackedChartDrawing(chart: StackedChart, width: number): Drawing {
  const narrow = isOneColumn(width);
  const labelWidth = narrow ? 104 : 230;
  const longest = Math.max(0, ...chart.rows.map(({ total }) => widthOf(total, SMALL)));
  const left = labelWidth + 8;
  const right = width - Math.max(20, longest + 8);
  const stripes = (from: number, shade: number) => `grades-${chart.id}-${width}-${from}-${shade}`;
  const fill = ({ from, shade }: { from: number; shade: number }) =>
    from === shade ? gradeColour(shade) : `url(#${stripes(from, shade)})`;
  const legend = chartLegend(
    chart.legend.map((item) => ({
      label: item.label,
      signWidth: 12,
      sign: (x, middle) =>
        mark('rect', { x, y: middle - 6, width: 12, height: 12, fill: fill(item), stroke: 'var(--ink-2)' }),
    })),
    { left: 2, right: width, top: 0 },
  );
  const top = legend.height + 8;
  const heights = chart.rows.map(({ label }) => 16 + LINE * wrapLabel(label, labelWidth, TEXT, 2).length);
  const bottom = top + heights.reduce((sum, height) => sum + height, 0);
  const scale = scaleLinear([0, chart.maximum], [left, right]);
  let next = top;
  return drawingOf(
    chart,
    { width, height: bottom + 42 },
    chart.legend
      .filter(({ from, shade }) => from !== shade)
      .map(({ from, shade }) => stripesOf(stripes(from, shade), from, shade)),
    legend.marks,
    horizontalAxis({
      ticks: scale.ticks(5).filter(Number.isInteger),
      position: scale,
      top,
      bottom,
      left,
      right,
      label: chart.axisLabel,
    }),
    chart.rows.map((row, index) => {
      const [start, height] = [next, heights[index] ?? 0];
      next += height;
      const middle = start + height / 2;
      const lines = wrapLabel(row.label, labelWidth, TEXT, 2);
      let before = 0;
      const parts = row.parts.map((part) => {
        const [x, end] = [scale(before), scale(before + part.count)];
        before += part.count;
        const count = String(part.count);
        const isWritten =
          row.parts.length > 1 && part.from === part.shade && end - x > widthOf(count, SMALL) + 6;
        return [
          mark('rect', {
            x,
            y: middle - 9,
            width: end - x,
            height: 18,
            fill: fill(part),
            stroke: 'var(--ink-2)',
          }),
          isWritten &&
            words((x + end) / 2, middle + 4, count, {
              anchor: 'middle',
              size: SMALL,
              fill: gradeInk(part.shade),
            }),
        ];
      });
      return mark(
        'g',
        { 'data-row': row.key },
        sourceMark(
          { fact: row.fact, says: labelled(row.label, row.text) },
          mark('rect', { class: 'row', x: 0, y: start, width, height, fill: 'none' }),
          lines.map((line, own) => words(2, middle + 4 + LINE * (own - (lines.length - 1) / 2), line)),
          parts,
          words(scale(before) + 4, middle + 4, row.total, { size: SMALL }),
        ),
      );
    }),
  );
}

/** Both grades' shades, for patients whose grade is one of several. */
const stripesOf = (id: string, from: number, shade: number): Markup =>
  mark(
    'pattern',
    { id, width: 8, height: 8, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    mark('rect', { width: 8, height: 8, fill: gradeColour(from) }),
    mark('rect', { width: 4, height: 8, fill: gradeColour(shade) }),
  );
