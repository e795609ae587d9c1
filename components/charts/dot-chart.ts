import { scaleLinear } from 'd3-scale';
import type { DotChart, DotPoint } from '@/lib/present/charts/chart-model';
import { labelled, withCommas } from '@/lib/text/punctuation';
import { horizontalAxis } from './axis';
import { SMALL, TEXT, words, wrapLabel } from './chart-text';
import { type Drawing, drawingOf, isOneColumn } from './drawing';
import { mark, type Part } from './markup';
import { rowMark } from './row-mark';
import { sourceMark } from './source-mark';

const GAP = 10;
const FIGURES = 228;

/** A row an event, with a line for each cohort: its dot with its interval, and the figures. */
export function dotChartDrawing(chart: DotChart, width: number): Drawing {
  const narrow = isOneColumn(width);
  const labelWidth = narrow ? width : Math.round(width * 0.3);
  const left = narrow ? 6 : labelWidth + 8;
  const right = width - (narrow ? 16 : FIGURES);
  const line = narrow ? 34 : 21;
  const head = narrow ? 20 : 0;
  const heightOf = ({ points }: DotChart['rows'][number]) =>
    Math.max(head + points.length * line, narrow ? 0 : 36) + GAP;
  const top = 4;
  const bottom = chart.rows.reduce((total, row) => total + heightOf(row), top);
  const scale = scaleLinear([0, chart.maximum], [left, right]);
  const seriesAt = new Map(chart.legend.map(({ series }, index) => [series, index]));
  let next = top;
  const pointMarks = (row: DotChart['rows'][number], point: DotPoint, start: number): Part => {
    const middle = narrow ? start + 22 : start + 15;
    const base = narrow ? start + 12 : middle + 4;
    return mark(
      'g',
      { 'data-series': seriesAt.get(point.series) },
      sourceMark(
        { fact: point.fact, says: labelled(withCommas([row.label, row.sublabel, point.label]), point.text) },
        mark('rect', {
          class: 'row',
          x: narrow ? 0 : left,
          y: start,
          width: width - (narrow ? 0 : left),
          height: line,
          fill: 'none',
        }),
        words(narrow ? 2 : right + 12, base, point.letter, { bold: true }),
        words(narrow ? 20 : right + 30, base, point.text),
        rowMark(point, { mark: 'dot', y: middle, scale, left, right }),
      ),
    );
  };
  return drawingOf(
    chart,
    { width, height: bottom + 40 },
    horizontalAxis({
      ticks: scale.ticks(narrow ? 4 : 6),
      position: scale,
      top,
      bottom,
      left,
      right,
      label: chart.axisLabel,
    }),
    chart.rows.map((row) => {
      const y = next;
      next += heightOf(row);
      const label = narrow ? [row.label, row.sublabel].filter(Boolean).join(' · ') : row.label;
      return mark(
        'g',
        { 'data-row': row.key },
        mark('path', { d: `M0 ${y}H${width}`, stroke: 'var(--line)' }),
        words(2, y + 16, wrapLabel(label, labelWidth - 8, TEXT * 1.06, 1)[0], { bold: true }),
        !narrow && words(2, y + 32, row.sublabel, { size: SMALL, muted: true }),
        row.points.map((point, index) => pointMarks(row, point, y + head + index * line)),
      );
    }),
  );
}
