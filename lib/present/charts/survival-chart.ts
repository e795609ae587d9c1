import { FEWEST_FOR_MEDIAN } from '@/lib/domain/patient-time';
import { analyseSurvival, type Estimable, type SurvivalAnalysis } from '@/lib/stats';
import { formatNumber } from '../words/format-number';
import { inLocale, joinSentences, measureName, type ViewContext } from '../words/view-context';
import type { SurvivalChart } from './chart-model';

export interface SurvivalGroupInput {
  label: string;
  series: number;
  times: { time: number; event: boolean; noteEn?: string | null; noteZh?: string | null }[];
}

/** The groups of a chart; of some there may be no median. */
interface ChartedSurvival {
  groups: (Omit<SurvivalAnalysis['groups'][number], 'median'> & {
    median: Estimable<SurvivalAnalysis['groups'][number]['median']>;
  })[];
}

export interface SurvivalView {
  chart: SurvivalChart;
  analysis: SurvivalAnalysis;
}

/** Step of the axis: six to ten ticks of whole months; of other lengths 1, 2 or 5 times a power of ten. */
function tickStep(maximum: number): number {
  const whole = [1, 2, 3, 6, 12, 24, 60, 120];
  const step = maximum > 3 ? whole.find((candidate) => maximum / candidate <= 9) : undefined;
  if (step !== undefined) return step;
  const power = 10 ** Math.floor(Math.log10(maximum / 9 || 1));
  return [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => maximum / candidate <= 9) ?? 1;
}

/** Times at which the table under the axis counts, from 0 past the last time. */
function ticksTo(last: number): number[] {
  const step = tickStep(last);
  const count = Math.max(1, Math.ceil(last / step - 1e-9));
  // Without the last digits that multiplying by 0.1 leaves.
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

type SurvivalRows = SurvivalAnalysis['groups'][number]['curve'];

/** At each tick: patients still observed, and events and censored times so far. */
function countsAt(n: number, curve: SurvivalRows, ticks: readonly number[]) {
  const counts = { atRisk: [] as number[], events: [] as number[], censoredSoFar: [] as number[] };
  let [row, events, censored] = [0, 0, 0];
  for (const tick of ticks) {
    for (; (curve[row]?.time ?? Infinity) < tick; row += 1) {
      events += curve[row]?.events ?? 0;
      censored += curve[row]?.censored ?? 0;
    }
    // Who leaves at the tick is still at risk there, and counts as event or censored by then.
    const at = curve[row]?.time === tick ? curve[row] : undefined;
    counts.atRisk.push(n - events - censored);
    counts.events.push(events + (at?.events ?? 0));
    counts.censoredSoFar.push(censored + (at?.censored ?? 0));
  }
  return counts;
}

/** Finer than any screen shows; with more steps than that a drawing gets slow, and no different. */
const MOST_STEPS = 1500;
/** With more marks of censored times than that, they would hide the curve. */
const MOST_MARKS = 250;

/** The last row of each of `most` equal stretches of the axis. */
function thinned(curve: SurvivalRows, maximum: number, most: number): SurvivalRows {
  if (curve.length <= most) return curve;
  const stretch = (time: number) => Math.floor((time / maximum) * most);
  return curve.filter(({ time }, index) => stretch(time) !== stretch(curve[index + 1]?.time ?? Infinity));
}

interface SurvivalChartInput {
  id: string;
  title: string;
  /** The sentence that says what is seen, from one summary a group. */
  alternative: (groups: string) => string;
  axisLabel: string;
  /** Head of the column of intervals. */
  interval: string;
  /** Colour of each group. */
  series: readonly number[];
  /** With fewer events than that a group has no median. */
  fewestEvents?: number;
  /** Rows of the table beside the chart, where not all. */
  tableRows?: number;
}

/** A median with its limits, or that it wasn't reached. */
export function medianText(
  context: ViewContext,
  median: { estimate: number | null; lower: number | null; upper: number | null },
): string {
  const { notReached } = context.text.charts;
  const limit = (value: number | null) => (value === null ? notReached : formatNumber(context, value));
  return median.estimate === null
    ? notReached
    : `${formatNumber(context, median.estimate)} (${limit(median.lower)}–${limit(median.upper)})`;
}

/** Kaplan–Meier curves with everything KMunicate asks for, from a finished analysis. */
export function survivalChart(
  context: ViewContext,
  analysis: ChartedSurvival,
  input: SurvivalChartInput,
): SurvivalChart {
  const { text } = context;
  const last = Math.max(...analysis.groups.map(({ curve }) => curve.at(-1)?.time ?? 0));
  const ticks = ticksTo(last);
  const maximum = ticks.at(-1) ?? 1;
  const medianOf = ({ events, median }: Pick<ChartedSurvival['groups'][number], 'events' | 'median'>) =>
    'notEstimable' in median || events < (input.fewestEvents ?? 0) ? null : median;
  const curves = analysis.groups.map(({ label, n, events, curve, median }, index) => ({
    label,
    series: input.series[index] ?? index,
    steps: [
      { time: 0, survival: 1, lower: null, upper: null },
      ...thinned(curve, maximum, MOST_STEPS).map(({ time, survival, lower, upper }) => ({
        time,
        survival,
        lower,
        upper,
      })),
    ],
    censored: thinned(
      curve.filter(({ censored }) => censored > 0),
      maximum,
      MOST_MARKS,
    ).map(({ time, survival }) => ({ time, survival })),
    median: medianOf({ events, median })?.estimate ?? null,
    ...countsAt(n, curve, ticks),
  }));
  const summaries = analysis.groups.map((group) => {
    const { label, n, events } = group;
    const median = medianOf(group);
    return median
      ? text.charts.survivalGroup(label, n, events, medianText(context, median))
      : text.charts.survivalGroupOfFew(label, n, events);
  });
  return {
    kind: 'survival',
    id: input.id,
    title: input.title,
    alternative: input.alternative(summaries.join(' ')),
    note: text.charts.countsNote,
    axisLabel: input.axisLabel,
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
        input.axisLabel,
        text.charts.atRisk,
        text.charts.eventsSoFar,
        text.charts.censored,
        text.charts.probability,
        input.interval,
      ],
      rows: analysis.groups
        .flatMap(({ label, curve }) => curve.map((row) => ({ label, ...row })))
        .slice(0, input.tableRows)
        .map((row) => [
          row.label,
          formatNumber(context, row.time),
          String(row.atRisk),
          String(row.events),
          String(row.censored),
          formatNumber(context, row.survival, 3),
          row.lower === null || row.upper === null
            ? text.number.notReportedSign
            : `${formatNumber(context, row.lower, 3)}–${formatNumber(context, row.upper, 3)}`,
        ]),
    },
  };
}

/** Remarks on times, each once: readings of the extractors on which every figure made of them rests. */
export const notesOfTimes = (
  context: ViewContext,
  times: readonly { noteEn?: string | null; noteZh?: string | null }[],
): string =>
  joinSentences(context, [
    ...new Set(times.map(({ noteEn, noteZh }) => inLocale(context, noteEn ?? null, noteZh ?? null))),
  ]);

/** Kaplan–Meier curves of one endpoint from patients' own rows. */
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
  const endpoint = measureName(context, measure);
  const chart = survivalChart(context, analysis, {
    id: `km-${measure}`,
    title: text.charts.survivalTitle(endpoint),
    alternative: (summaries) => text.charts.survivalAlt(endpoint, summaries),
    axisLabel: text.charts.monthsAxis,
    interval: text.charts.ci,
    series: groups.map(({ series }) => series),
    fewestEvents: FEWEST_FOR_MEDIAN,
  });
  const notes = notesOfTimes(
    context,
    groups.flatMap(({ times }) => times),
  );
  return { analysis, chart: { ...chart, note: joinSentences(context, [chart.note ?? '', notes]) } };
}
