import type { RowChart, RowMark } from '@/lib/present/charts/chart-model';
import { seriesColour } from './colours';
import { type Attributes, at, mark as draw, type Markup, type Part } from './markup';
import { marker } from './symbol';

/** Intervals of cited results, and the finer outlines of their marks. */
const [CITED, CITED_OUTLINE] = ['3 2', '2.5 1.5'];
/** Squares by weight, in square units: the smallest still shows what it is. */
const [SMALLEST, LARGEST] = [36, 160];
const UNWEIGHTED = 80;
/** Bars narrower than that have no room for the line inside them. */
const LINE_INSIDE = 10;

interface RowMarkPlace {
  mark: RowChart['mark'];
  y: number;
  scale: (value: number) => number;
  left: number;
  right: number;
}

/**
 * The mark of a row: a bar or a dot with its interval, a diamond, or a dotted line where there is no number. A study's own
 * result is filled, with a lighter line inside where its percentage is calculated; a cited one is hollow and dashed, as in
 * the tables.
 */
export function rowMark(row: RowMark, place: RowMarkPlace): Part {
  const { mark, y, scale, left, right } = place;
  if (row.value === null)
    return draw('path', {
      d: `M${at(left)} ${at(y)}H${at(right)}`,
      stroke: 'var(--ink-2)',
      'stroke-dasharray': '1 5',
    });
  if (row.pooled) return pooledMark(row, place);
  const colour = seriesColour(row.series);
  const x = Math.min(Math.max(scale(row.value), left), right);
  const isCalculated = row.form === 'calculated';
  if (mark === 'bar') {
    const width = Math.max(x - left, 1);
    return [
      draw('rect', { x: left, y: y - 9, width, height: 18, ...paint(row, 1.5), class: 'bar' }),
      isCalculated &&
        width > LINE_INSIDE &&
        draw('rect', { x: left + 2.5, y: y - 6.5, width: width - 5, height: 13, ...INSIDE }),
      intervalMark(row, place),
    ];
  }
  if (row.sign === '<' || row.sign === '>') {
    // Beyond the printed figure: an open arrow that leads away from it, not a mark at it.
    const away = row.sign === '<' ? -1 : 1;
    return draw('path', {
      d: `M${at(x)} ${at(y - 6)}v12M${at(x)} ${at(y)}h${18 * away}m${-6 * away} -4l${6 * away} 4l${-6 * away} 4`,
      fill: 'none',
      stroke: colour,
      'stroke-width': 2,
      'stroke-dasharray': row.form === 'secondary' ? CITED : null,
    });
  }
  const shape = row.weight === undefined ? row.series : 'square';
  const size = row.weight === undefined ? UNWEIGHTED : SMALLEST + (LARGEST - SMALLEST) * row.weight;
  return [
    intervalMark(row, place),
    marker(shape, { x, y, size, ...paint(row, 2) }),
    isCalculated && marker(shape, { x, y, size: size * 0.45, ...INSIDE }),
  ];
}

/** Filling and outline of a mark. */
function paint({ form, series }: Pick<RowMark, 'form' | 'series'>, width: number): Attributes {
  const isCited = form === 'secondary';
  return {
    fill: isCited ? 'var(--surface)' : seriesColour(series),
    stroke: seriesColour(series),
    'stroke-width': width,
    'stroke-dasharray': isCited ? CITED_OUTLINE : null,
  };
}

/** The line inside a mark whose percentage is calculated. */
const INSIDE: Attributes = { fill: 'none', stroke: 'var(--surface)', 'stroke-width': 0.9 };

/** A diamond from limit to limit, with a line through it where the next study is expected. */
function pooledMark(row: RowMark, { y, scale, left, right }: RowMarkPlace): Part {
  const within = (value: number) => at(Math.min(Math.max(scale(value), left), right));
  const value = row.value ?? 0;
  const [from, x, to] = [within(row.lower ?? value), within(value), within(row.upper ?? value)];
  return [
    row.prediction &&
      draw('path', {
        d: `M${within(row.prediction.lower)} ${at(y)}H${within(row.prediction.upper)}`,
        stroke: 'var(--ink)',
        'stroke-width': 1.5,
        'stroke-dasharray': '4 3',
      }),
    draw('path', {
      d: `M${from} ${at(y)}L${x} ${at(y - 8)}L${to} ${at(y)}L${x} ${at(y + 8)}Z`,
      fill: 'var(--ink)',
      class: 'diamond',
    }),
  ];
}

/** From limit to limit; a limit beyond the axis ends in an arrow. */
function intervalMark(row: RowMark, { mark, y, scale, left, right }: RowMarkPlace): Markup | null {
  if (row.lower === null || row.upper === null) return null;
  const within = (value: number) => at(Math.min(Math.max(scale(value), left), right));
  const [from, to] = [within(row.lower), within(row.upper)];
  const lowEnd =
    scale(row.lower) >= left - 0.5
      ? `M${from} ${at(y - 4)}v8`
      : `M${at(left + 6)} ${at(y - 4)}L${at(left)} ${at(y)}L${at(left + 6)} ${at(y + 4)}`;
  const highEnd =
    scale(row.upper) <= right + 0.5
      ? `M${to} ${at(y - 4)}v8`
      : `M${at(right - 6)} ${at(y - 4)}L${at(right)} ${at(y)}L${at(right - 6)} ${at(y + 4)}`;
  const bar = mark === 'bar';
  return draw(
    'g',
    {
      stroke: bar ? 'var(--ink)' : seriesColour(row.series),
      'stroke-width': 1.5,
      fill: 'none',
    },
    // A light edge keeps the interval apart from the bar under it.
    bar &&
      draw('path', {
        d: `M${from} ${at(y)}H${within(Math.min(row.upper, row.value ?? row.upper))}`,
        stroke: 'var(--surface)',
        'stroke-width': 4.5,
      }),
    draw('path', {
      d: `M${from} ${at(y)}H${to}`,
      'stroke-dasharray': row.form === 'secondary' ? CITED : null,
    }),
    draw('path', { d: `${lowEnd}${highEnd}` }),
  );
}
