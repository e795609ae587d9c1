import type { Chart } from '@/lib/present/charts/chart-model';

export interface ChartSeries {
  label: string;
  /** Index of colour, dash and marker. */
  series: number;
  /** "n = 23" */
  size?: number;
}

/** What can be switched off in a chart, as its legend has it; marks carry the place in this list. */
export function seriesOf(chart: Chart): ChartSeries[] {
  switch (chart.kind) {
    case 'survival':
      return chart.curves.map(({ label, series, n }) => ({ label, series, size: n }));
    case 'lines':
      return chart.lines.length > 1 ? chart.lines.map(({ label, series }) => ({ label, series })) : [];
    case 'dots':
      return chart.legend.map(({ label, series }) => ({ label, series }));
    default:
      return [];
  }
}
