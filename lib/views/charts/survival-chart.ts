import { analyseSurvival, type SurvivalAnalysis } from '@/lib/stats';
import { formatNumber } from '../format-number';
import { measureName, type ViewContext } from '../view-context';
import type { SurvivalChart } from './chart-model';

export interface SurvivalGroupInput {
  label: string;
  series: number;
  times: { time: number; event: boolean }[];
}

export interface SurvivalView {
  chart: SurvivalChart;
  analysis: SurvivalAnalysis;
}

/** Step of the axis: six to ten ticks of whole months. */
function tickStep(maximum: number): number {
  return [1, 2, 3, 6, 12, 24, 60].find((step) => maximum / step <= 9) ?? 120;
}

/** Kaplan–Meier curves of one endpoint from patients' own rows, with everything KMunicate asks for. */
export function survivalView(
  context: ViewContext,
  measure: string,
  groups: readonly SurvivalGroupInput[],
): SurvivalView {
  const { text } = context;
  const analysis = analyseSurvival(
    groups.map(({ label, times }) => ({
      label,
      time: times.map(({ time }) => time),
      event: times.map(({ event }) => (event ? 1 : 0)),
    })),
  );
  const last = Math.max(...groups.flatMap(({ times }) => times.map(({ time }) => time)));
  const step = tickStep(last);
  const maximum = Math.ceil(last / step) * step;
  const ticks = Array.from({ length: Math.round(maximum / step) + 1 }, (_, index) => index * step);
  const formatMedian = (median: { estimate: number | null; lower: number | null; upper: number | null }) =>
    median.estimate === null
      ? text.charts.notReached
      : `${formatNumber(context, median.estimate)} (${[median.lower, median.upper]
          .map((limit) => (limit === null ? text.charts.notReached : formatNumber(context, limit)))
          .join('–')})`;
  const curves = analysis.groups.map((group, index) => {
    const input = groups[index];
    const times = input?.times ?? [];
    return {
      label: group.label,
      series: input?.series ?? index,
      steps: [
        { time: 0, survival: 1, lower: null, upper: null },
        ...group.curve.map(({ time, survival, lower, upper }) => ({ time, survival, lower, upper })),
      ],
      censored: group.curve
        .filter(({ censored }) => censored > 0)
        .map(({ time, survival }) => ({ time, survival })),
      median: group.median.estimate,
      atRisk: ticks.map((tick) => times.filter(({ time }) => time >= tick).length),
      events: ticks.map((tick) => times.filter(({ time, event }) => event && time <= tick).length),
      censoredSoFar: ticks.map((tick) => times.filter(({ time, event }) => !event && time <= tick).length),
    };
  });
  const endpoint = measureName(context, measure);
  const summaries = analysis.groups.map(({ label, n, events, median }) =>
    text.charts.survivalGroup(label, n, events, formatMedian(median)),
  );
  return {
    analysis,
    chart: {
      kind: 'survival',
      id: `km-${measure}`,
      title: text.charts.survivalTitle(endpoint),
      alternative: text.charts.survivalAlt(endpoint, summaries.join(' ')),
      axisLabel: text.charts.monthsAxis,
      valueLabel: text.charts.probability,
      maximum,
      ticks,
      curves,
      words: {
        atRisk: text.charts.atRisk,
        events: text.charts.eventsSoFar,
        censored: text.charts.censored,
        median: text.charts.median,
      },
      table: {
        columns: [
          text.columns.cohort,
          text.charts.monthsAxis,
          text.charts.atRisk,
          text.charts.eventsSoFar,
          text.charts.censored,
          text.charts.probability,
          text.charts.ci,
        ],
        rows: analysis.groups.flatMap(({ label, curve }) =>
          curve.map((row) => [
            label,
            formatNumber(context, row.time),
            String(row.atRisk),
            String(row.events),
            String(row.censored),
            formatNumber(context, row.survival, 3),
            row.lower === null || row.upper === null
              ? text.number.notReportedSign
              : `${formatNumber(context, row.lower, 3)}–${formatNumber(context, row.upper, 3)}`,
          ]),
        ),
      },
    },
  };
}
