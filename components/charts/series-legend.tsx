import type { Chart } from '@/lib/present/charts/chart-model';
import { type ChartSeries, seriesOf } from './chart-series';
import { seriesColour, seriesDash } from './colours';
import { outlineOf } from './symbol';

interface SeriesLegendProps {
  chart: Chart;
  label: string;
  /** Whether each can be switched off, where there are several. */
  toggles?: boolean;
}

/** Which line, dash and marker is whose. */
export function SeriesLegend({ chart, label, toggles = true }: SeriesLegendProps) {
  const series = seriesOf(chart);
  if (series.length === 0) return null;
  return (
    <fieldset className="chart-legend">
      <legend className="sr-only">{label}</legend>
      {series.map((own, index) => {
        const name = (
          <>
            <SeriesKey series={own} kind={chart.kind} />
            <span>{own.label}</span>
            {own.size !== undefined && <span className="chart-size">n = {own.size}</span>}
          </>
        );
        return toggles && series.length > 1 ? (
          <label key={own.label} className="chart-name" data-chart-series={index}>
            <input type="checkbox" defaultChecked className="sr-only" data-chart-toggle={index} />
            {name}
          </label>
        ) : (
          <div key={own.label} className="chart-name" data-chart-series={index}>
            {name}
          </div>
        );
      })}
    </fieldset>
  );
}

function SeriesKey({ series: { series }, kind }: { series: ChartSeries; kind: Chart['kind'] }) {
  const colour = seriesColour(series);
  return (
    <svg className="chart-key" viewBox="0 0 28 14" width={28} height={14} aria-hidden="true">
      {kind !== 'dots' && (
        <path d="M0 7H28" stroke={colour} strokeWidth={2.5} strokeDasharray={seriesDash(series)} />
      )}
      {kind !== 'survival' && <path d={outlineOf(series, 64)} transform="translate(14 7)" fill={colour} />}
    </svg>
  );
}
