import { scaleLinear } from 'd3-scale';
import type { Chart, RowMark } from '@/lib/present/charts/chart-model';
import { onStep } from './readable-step';

export const ROW_ORDERS = ['value', 'size', 'name'] as const;
type RowOrder = (typeof ROW_ORDERS)[number];

export const CHART_PARTS = ['band', 'censored'] as const;
type ChartPart = (typeof CHART_PARTS)[number];

/** What a reader changed about a chart. */
export interface ChartOptions {
  /** Series that are switched off, by their place in the legend. */
  hidden: readonly number[];
  /** Parts of curves that are switched off. */
  without: readonly ChartPart[];
  /** Part of the axis of times. */
  window: readonly [from: number, to: number] | null;
  order: RowOrder | null;
  /** The first rows only. */
  top: number | null;
  /** The table in place of the drawing. */
  table: boolean;
}

export const NO_OPTIONS: ChartOptions = {
  hidden: [],
  without: [],
  window: null,
  order: null,
  top: null,
  table: false,
};

/** Options as an address writes them: "hide-0-2_from-2.5_to-10_no-band_sort-value_top-10_table"; empty where nothing was changed. */
export function writeOptions({ hidden, without, window, order, top, table }: ChartOptions): string {
  return [
    hidden.length > 0 && `hide-${[...hidden].sort((a, b) => a - b).join('-')}`,
    window && `from-${window[0]}_to-${window[1]}`,
    without.length > 0 && `no-${without.join('-')}`,
    order && `sort-${order}`,
    top !== null && `top-${top}`,
    table && 'table',
  ]
    .filter(Boolean)
    .join('_');
}

const wholeNumbers = (texts: readonly string[]) => [
  ...new Set(texts.filter((text) => /^\d{1,3}$/u.test(text)).map(Number)),
];

/** @returns what of an address is understood; the rest is as if it weren't there */
export function readOptions(text: string): ChartOptions {
  const values = new Map(
    text.split('_').map((item) => {
      const [key = '', ...rest] = item.split('-');
      return [key, rest] as const;
    }),
  );
  const number = (key: string) => {
    const [value = ''] = values.get(key) ?? [];
    return /^\d{1,6}(\.\d{1,6})?$/u.test(value) ? Number(value) : null;
  };
  const [from, to, top] = [number('from'), number('to'), number('top')];
  return {
    hidden: wholeNumbers(values.get('hide') ?? []).sort((a, b) => a - b),
    without: CHART_PARTS.filter((part) => values.get('no')?.includes(part)),
    window: from !== null && to !== null && from < to ? [from, to] : null,
    order: ROW_ORDERS.find((order) => values.get('sort')?.[0] === order) ?? null,
    top: top !== null && Number.isInteger(top) && top > 0 ? top : null,
    table: values.has('table'),
  };
}

const NARROWEST = 1 / 20;

/** A part of an axis from 0 to `maximum`, in order, within it, on round numbers and not too narrow to read; null where it is the whole. */
export function windowOf(from: number, to: number, maximum: number): ChartOptions['window'] {
  const step = 10 ** Math.floor(Math.log10(maximum / 100));
  const [low, high] = [Math.max(0, Math.min(from, to)), Math.min(maximum, Math.max(from, to))];
  const width = Math.max(maximum * NARROWEST, high - low);
  const start = onStep(Math.max(0, Math.min(low, maximum - width)), step);
  const end = Math.min(maximum, onStep(start + width, step));
  return start <= 0 && end >= maximum ? null : [start, end];
}

/** Where a chart's axis of times ends; null where it has none. */
export const lastTime = (chart: Chart): number | null =>
  chart.kind === 'survival' ? chart.maximum : chart.kind === 'lines' ? chart.maximumTime : null;

/** The chart as the options show it; series and parts that are switched off are hidden in the drawing. */
export function withOptions(chart: Chart, { window, order, top }: ChartOptions): Chart {
  const maximum = lastTime(chart);
  const part = window && maximum !== null ? windowOf(window[0], window[1], maximum) : null;
  switch (chart.kind) {
    case 'survival': {
      if (!part) return chart;
      const [from, to] = part;
      return { ...chart, from, maximum: to, ticks: scaleLinear([from, to], [0, 1]).ticks(8) };
    }
    case 'lines':
      return part ? { ...chart, from: part[0], maximumTime: part[1] } : chart;
    case 'rows':
      return order || top ? { ...chart, rows: arranged(chart.rows, order, top) } : chart;
    default:
      return chart;
  }
}

const COMPARE: Record<RowOrder, (a: RowMark, b: RowMark) => number> = {
  value: (a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity),
  size: (a, b) => (b.weight ?? -1) - (a.weight ?? -1),
  name: (a, b) => a.label.localeCompare(b.label),
};

/** Rows in order within their groups, the first of each group; a pooled result stays at the end of its group. */
function arranged(rows: readonly RowMark[], order: RowOrder | null, top: number | null): RowMark[] {
  const groups = new Map<string | undefined, RowMark[]>();
  for (const row of rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  return [...groups.values()].flatMap((own) => {
    const single = own.filter(({ pooled }) => !pooled);
    const sorted = order ? [...single].sort(COMPARE[order]) : single;
    return [...sorted.slice(0, top ?? undefined), ...own.filter(({ pooled }) => pooled)];
  });
}
