import { readableStep } from '@/components/charts/readable-step';
import { survivalAt } from '@/components/charts/survival-values';
import type { LineChart, SurvivalChart } from '@/lib/present/charts/chart-model';
import type { ChartReadings } from '@/lib/text/chart-readings';

/** What one series has at a time. */
export interface SeriesReading {
  /** Its place in the legend. */
  index: number;
  label: string;
  /** Height on the vertical axis; null where there is nothing. */
  value: number | null;
  /** "65.2 (42.3–81.1)": the figure and what stands behind it. */
  figure: string;
  behind: string;
  /** At risk and events, of survival. */
  counts: readonly [atRisk: number, events: number] | null;
}

const percent = (share: number) => (100 * share).toFixed(1);

/** @param hidden series that are switched off */
export function survivalReadings(
  { curves }: SurvivalChart,
  time: number,
  hidden: readonly number[],
): SeriesReading[] {
  return curves.flatMap((curve, index) => {
    if (hidden.includes(index)) return [];
    const { survival, lower, upper, atRisk, events } = survivalAt(curve, time);
    return [
      {
        index,
        label: curve.label,
        value: survival,
        figure: survival === null ? '' : percent(survival),
        behind: lower === null || upper === null ? '' : `(${percent(lower)}–${percent(upper)})`,
        counts: [atRisk, events] as const,
      },
    ];
  });
}

export function lineReadings({ lines }: LineChart, time: number, hidden: readonly number[]): SeriesReading[] {
  return lines.flatMap(({ label, points }, index) => {
    const point = points.find((own) => own.time === time);
    if (hidden.includes(index) || !point) return [];
    return [{ index, label, value: point.value, figure: point.text, behind: '', counts: null }];
  });
}

/** What each series has, in words. */
export const spoken = (readings: readonly SeriesReading[], words: ChartReadings): string[] =>
  readings.map(({ label, figure, behind, counts }) => {
    if (!counts) return words.value(label, figure);
    const share = figure === '' ? words.beyond : [`${figure} %`, behind].filter(Boolean).join(' ');
    return words.state(label, share, ...counts);
  });

/** Times at which values can be read: of measurements, those of the measurements; else every step of the axis. */
export function timesOf(chart: SurvivalChart | LineChart): { times: number[] } | { step: number } {
  if (chart.kind === 'survival') return { step: readableStep(chart.ticks) };
  const from = chart.from ?? 0;
  const times = chart.lines.flatMap(({ points }) => points.map(({ time }) => time));
  return {
    times: [...new Set(times)]
      .filter((time) => time >= from && time <= chart.maximumTime)
      .sort((a, b) => a - b),
  };
}
