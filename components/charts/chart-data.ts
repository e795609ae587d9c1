import type { Chart } from '@/lib/present/charts/chart-model';

/** Charts that are drawn anew when a reader changes them; the others only light up. */
export const isRedrawn = ({ kind }: Pick<Chart, 'kind'>): boolean =>
  kind === 'survival' || kind === 'lines' || kind === 'rows';

/** A chart for the page's script, as JSON that can stand in a script element; without its table, which the page has anyway. */
export function writeChartData({ table: _table, note: _note, ...chart }: Chart): string {
  const text = JSON.stringify(chart, (_key, value) =>
    typeof value === 'number' ? Number(value.toPrecision(7)) : value,
  );
  return text.replaceAll('<', '\\u003c');
}
