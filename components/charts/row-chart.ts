import { scaleLinear, scaleLog } from 'd3-scale';
import type { RowChart, RowMark } from '@/lib/present/charts/chart-model';
import { labelled, withCommas } from '@/lib/text/punctuation';
import { horizontalAxis } from './axis';
import { chartLegend } from './chart-legend';
import { SMALL, TEXT, words, wrapLabel } from './chart-text';
import { type Drawing, drawingOf, isOneColumn } from './drawing';
import { logarithmicTicks } from './logarithmic-ticks';
import { at, type Markup, mark } from './markup';
import { rowMark } from './row-mark';
import { sourceMark } from './source-mark';

const LABEL_LINE = 16;
const SUBLABEL_LINE = 15;
/** Room under the words of a narrow row for its mark. */
const MARK_BELOW = 26;
const HEADING = 28;
/** Room for the words of what lies on either side of no effect. */
const SIDES = 20;
/** A square of middle size stands for all in the legend. */
const LEGEND_WEIGHT = 0.4;
/** Columns of a row's figures: the result alone, or the count and the rest of it. */
const RESULT = 192;
const COUNT_APART = 64;
const REST = 156;
/** With more rows than that, the axis stands above them, too. */
const ROWS_OF_SIGHT = 8;

/** Rows of a label, a bar or a dot with its interval, and the result in figures. */
export function rowChartDrawing(chart: RowChart, width: number): Drawing {
  const narrow = isOneColumn(width);
  const labelWidth = narrow ? width : Math.round(width * 0.34);
  const resultWidth = chart.columns ? REST : RESULT;
  const textWidth = narrow ? 0 : resultWidth + (chart.columns ? COUNT_APART : 0);
  const left = narrow ? 6 : labelWidth + 8;
  const right = width - textWidth - (narrow ? 16 : 8);
  const heads = !narrow && chart.columns !== undefined;
  const twice = chart.rows.length > ROWS_OF_SIGHT;
  const top = heads || twice ? 24 : 6;
  const rows = placed(chart.rows, top, narrow, labelWidth - 8);
  const bottom = rows.at(-1)?.end ?? top;
  const domain = [chart.minimum ?? 0, chart.maximum];
  const scale = chart.logarithmic ? scaleLog(domain, [left, right]) : scaleLinear(domain, [left, right]);
  const most = narrow ? 4 : 6;
  const ticks = chart.logarithmic ? logarithmicTicks(domain, most) : scale.ticks(most);
  const sidesHeight = chart.sides ? SIDES : 0;
  const squares = chart.rows.some(({ weight, pooled }) => weight !== undefined && !pooled);
  const legend = chartLegend(
    chart.legend.map((item) => ({
      label: item.label,
      signWidth: 18,
      sign: (x: number, middle: number) =>
        rowMark(
          {
            ...SIGN,
            value: chart.mark === 'bar' ? 16 : 9,
            series: item.series,
            form: item.form ?? 'reported',
            ...(squares && { weight: LEGEND_WEIGHT }),
          },
          { mark: chart.mark, y: middle, scale: (value) => x + value, left: x, right: x + 18 },
        ),
    })),
    { left: 2, right: width, top: bottom + 42 + sidesHeight },
  );
  const side = (x: number, text: string, anchor: 'start' | 'end') =>
    words(x, bottom + 52, text, { size: SMALL, anchor });
  const head = (x: number, text: string) => words(x, 14, text, { size: SMALL, anchor: 'end', muted: true });
  return drawingOf(
    chart,
    { width, height: bottom + 40 + sidesHeight + (legend.height > 0 ? legend.height + 8 : 0) },
    horizontalAxis(
      { ticks, position: scale, top, bottom, left, right, label: chart.axisLabel },
      { above: twice },
    ),
    chart.reference !== undefined &&
      mark('path', {
        d: `M${at(scale(chart.reference))} ${top}V${at(bottom)}`,
        stroke: 'var(--ink-2)',
        'stroke-width': 1.5,
      }),
    chart.sides && [
      side(left, `← ${chart.sides.below}`, 'start'),
      side(right, `${chart.sides.above} →`, 'end'),
    ],
    heads && [
      head(width - resultWidth - 10, chart.columns?.count ?? ''),
      head(width - 2, chart.columns?.text ?? ''),
    ],
    rows.map((row) => [
      row.heading !== null &&
        words(2, row.start - 9, wrapLabel(row.heading, width - 4, TEXT, 1)[0], { bold: true }),
      rowDrawing(row, {
        width,
        narrow,
        heads,
        resultWidth,
        marked: (y) => rowMark(row.row, { mark: chart.mark, y, scale, left, right }),
      }),
    ]),
    legend.marks,
  );
}

interface RowPlace {
  width: number;
  narrow: boolean;
  heads: boolean;
  resultWidth: number;
  marked: (y: number) => ReturnType<typeof rowMark>;
}

/** A row's words and its mark; the whole row can be pointed at. */
function rowDrawing(
  { row, start, end, base, label, sublabel }: PlacedRow,
  { width, narrow, heads, resultWidth, marked }: RowPlace,
): Markup {
  const middle = narrow ? end - MARK_BELOW / 2 : (start + end) / 2;
  const afterLabel = base + LABEL_LINE * label.length;
  const afterWords = afterLabel + SUBLABEL_LINE * sublabel.length;
  const figures = wrapLabel(heads ? row.text : figuresOf(row), narrow ? width - 4 : resultWidth, TEXT, 1)[0];
  return mark(
    'g',
    { 'data-row': row.key },
    sourceMark(
      {
        fact: row.fact,
        says: labelled(withCommas([row.group ?? '', row.label, row.sublabel ?? '']), figuresOf(row)),
      },
      mark('rect', { class: 'row', x: 0, y: start, width, height: end - start, fill: 'none' }),
      label.map((line, index) => words(2, base + index * LABEL_LINE, line)),
      sublabel.map((line, index) =>
        words(2, afterLabel + index * SUBLABEL_LINE, line, { size: SMALL, muted: true }),
      ),
      heads && row.count && words(width - resultWidth - 10, middle + 4, row.count, { anchor: 'end' }),
      narrow
        ? words(2, afterWords + 1, figures, { bold: true })
        : words(width - 2, middle + 4, figures, { anchor: 'end' }),
      marked(middle),
    ),
  );
}

/** A mark of the legend. */
const SIGN: RowMark = {
  key: '',
  label: '',
  value: 9,
  lower: null,
  upper: null,
  text: '',
  fact: null,
  form: 'reported',
  small: false,
  series: 0,
};

const figuresOf = ({ count, text }: RowMark) => [count, text].filter(Boolean).join(' · ');

type PlacedRow = ReturnType<typeof placed>[number];

/** Where each row and its words stand; a row is as high as its words need. The first of a group leaves room for its name. */
function placed(rows: readonly RowMark[], top: number, narrow: boolean, width: number) {
  let end = top;
  return rows.map((row, index) => {
    const heading = row.group !== undefined && row.group !== rows[index - 1]?.group ? row.group : null;
    if (heading !== null) end += HEADING;
    const label = wrapLabel(row.label, width, TEXT, 2);
    const sublabel = row.sublabel ? wrapLabel(row.sublabel, width, SMALL, 2) : [];
    const height = LABEL_LINE * label.length + SUBLABEL_LINE * sublabel.length;
    const start = end;
    end += narrow ? height + LABEL_LINE + MARK_BELOW + 6 : Math.max(height + 12, 36);
    // The base of the first line of words.
    const base = start + (narrow ? 14 : (end - start - height) / 2 + 12);
    return { row, heading, start, end, label, sublabel, base };
  });
}
