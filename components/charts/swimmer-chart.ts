import { scaleLinear } from 'd3-scale';
import type { SwimmerChart } from '@/lib/present/charts/chart-model';
import { withCommas } from '@/lib/text/punctuation';
import { horizontalAxis } from './axis';
import { chartLegend } from './chart-legend';
import { SMALL, TEXT, widthOf, words, wrapLabel } from './chart-text';
import { type Drawing, drawingOf, isOneColumn } from './drawing';
import { mark } from './markup';
import { sourceMark } from './source-mark';
import { barMark, endpointSign, happening, swimmerLegend } from './swimmer-signs';

type Bar = SwimmerChart['rows'][number]['bars'][number];

/** One lane a patient: a bar for the first endpoint, behind it what lasts longer, signs for what happened when. */
export function swimmerChartDrawing(chart: SwimmerChart, width: number): Drawing {
  const narrow = isOneColumn(width);
  const labelWidth = narrow
    ? 0
    : Math.min(
        220,
        10 +
          Math.max(
            ...chart.rows.map(({ label, sublabel }) =>
              Math.max(widthOf(label, TEXT), widthOf(sublabel, SMALL)),
            ),
          ),
      );
  // Columns of figures behind the lanes, one an endpoint.
  const column = Math.max(
    32,
    ...chart.rows.flatMap(({ bars }) => bars.map((bar) => widthOf(figure(bar), SMALL) + 14)),
  );
  const left = narrow ? 8 : labelWidth + 8;
  const right = width - column * chart.endpoints.length - 14;
  const legend = chartLegend(swimmerLegend(chart), { left: 2, right: width, top: 0 });
  const top = legend.height + 26;
  const lane = narrow ? 60 : 42;
  const bottom = top + lane * chart.rows.length;
  const scale = scaleLinear([0, chart.maximum], [left, right]);
  const columnAt = (endpoint: number) => width - column * (chart.endpoints.length - endpoint) + column - 4;
  return drawingOf(
    chart,
    { width, height: bottom + 42 },
    legend.marks,
    chart.endpoints.map((_, endpoint) => endpointSign(endpoint, columnAt(endpoint) - 22, top - 12)),
    horizontalAxis({
      ticks: scale.ticks(narrow ? 4 : 6),
      position: scale,
      top,
      bottom,
      left,
      right,
      label: chart.axisLabel,
    }),
    chart.rows.map((row, index) => {
      const start = top + lane * index;
      const middle = start + (narrow ? 39 : lane / 2);
      const base = narrow ? start + 15 : middle;
      const says = (bar: Bar) =>
        `${row.label}, ${bar.label}: ${bar.text} (${bar.event ? (chart.endpoints[bar.endpoint]?.event ?? '') : chart.ongoing})`;
      return mark(
        'g',
        { 'data-row': row.key },
        mark('rect', { class: 'row', x: 0, y: start, width, height: lane, fill: 'none' }),
        words(2, base - (narrow ? 0 : 3), row.label),
        words(
          narrow ? 2 + widthOf(row.label, TEXT) + 10 : 2,
          base + (narrow ? 0 : 13),
          wrapLabel(row.sublabel, narrow ? right - left : labelWidth - 6, SMALL, 1)[0],
          { size: SMALL, muted: true },
        ),
        row.empty !== '' && words(left + 4, middle + 4, row.empty, { size: SMALL, muted: true }),
        // What lasts longer lies behind.
        row.bars
          .toSorted((a, b) => b.endpoint - a.endpoint)
          .map((bar) =>
            sourceMark(
              { fact: bar.fact, says: says(bar) },
              barMark(bar, { left, end: scale(bar.time), lane: middle }),
              mark('rect', {
                x: columnAt(bar.endpoint) - column + 6,
                y: middle - 13,
                width: column - 4,
                height: 26,
                fill: 'none',
                'pointer-events': 'all',
              }),
              words(columnAt(bar.endpoint), middle + 4, figure(bar), { anchor: 'end', size: SMALL }),
            ),
          ),
        row.marks.map(({ mark: sign, fact, label, time }) =>
          sourceMark({ fact, says: withCommas([row.label, label]) }, happening(sign, scale(time), middle)),
        ),
      );
    }),
  );
}

const figure = ({ event, time }: Bar) => (event ? String(time) : `> ${time}`);
