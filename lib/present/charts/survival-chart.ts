import { FEWEST_FOR_MEDIAN } from '@/lib/domain/patient-time';
import { analyseSurvival, type Estimable, type SurvivalAnalysis } from '@/lib/stats';
import { formatNumber } from '../words/format-number';
import { inLocale, joinSentences, measureName, type ViewContext } from '../words/view-context';
import type { SurvivalChart } from './chart-model';
import { figuresTogether } from './figures-title';

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

/** Each time with the events and censored patients up to and including it. */
function counted(curve: SurvivalRows) {
  let [eventsSoFar, censoredSoFar] = [0, 0];
  return curve.map((row) => {
    eventsSoFar += row.events;
    censoredSoFar += row.censored;
    return { ...row, eventsSoFar, censoredSoFar };
  });
}

/** Finer than any screen shows; with more steps than that a drawing gets slow, and no different. */
const MOST_STEPS = 1500;
/** With more marks of censored times than that, they would hide the curve. */
const MOST_MARKS = 250;

/** The last row of each of `most` equal stretches of the axis. */
function thinned<Row extends { time: number }>(
  curve: readonly Row[],
  maximum: number,
  most: number,
): readonly Row[] {
  if (curve.length <= most) return curve;
  const stretch = (time: number) => Math.floor((time / maximum) * most);
  return curve.filter(({ time }, index) => stretch(time) !== stretch(curve[index + 1]?.time ?? Infinity));
}

/** Groups in the order of their colours, whichever one an analysis takes as the reference. */
const bySeries = ({ groups }: ChartedSurvival, series: readonly number[]) =>
  groups
    .map((group, index) => ({ ...group, series: series[index] ?? index }))
    .sort((a, b) => a.series - b.series);

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
  const groups = bySeries(analysis, input.series);
  const curves = groups.map(({ label, series, n, events, curve, median }) => ({
    label,
    series,
    n,
    steps: [
      { time: 0, survival: 1, lower: null, upper: null, events: 0, censored: 0 },
      ...thinned(counted(curve), maximum, MOST_STEPS).map((row) => ({
        time: row.time,
        survival: row.survival,
        lower: row.lower,
        upper: row.upper,
        events: row.eventsSoFar,
        censored: row.censoredSoFar,
      })),
    ],
    censored: thinned(
      curve.filter(({ censored }) => censored > 0),
      maximum,
      MOST_MARKS,
    ).map(({ time, survival }) => ({ time, survival })),
    median: medianOf({ events, median })?.estimate ?? null,
  }));
  const summaries = groups.map((group) => {
    const { label, n, events } = group;
    const median = medianOf(group);
    return median
      ? text.charts.survivalGroup(label, n, events, medianText(context, median))
      : text.charts.survivalGroupOfFew(label, n, events);
  });
  const listed = groups
    .flatMap(({ label, curve }, of) => curve.map((row) => ({ label, of, ...row })))
    .slice(0, input.tableRows);
  return {
    kind: 'survival',
    id: input.id,
    title: input.title,
    alternative: input.alternative(joinSentences(context, summaries)),
    subtitle: text.charts.survivalSubtitle(
      groups.reduce((sum, { n }) => sum + n, 0),
      input.interval,
    ),
    tableNote: text.charts.countsNote,
    axisLabel: input.axisLabel,
    valueLabel: text.charts.probability,
    maximum,
    ticks,
    curves,
    words: { counts: text.charts.counts },
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
      of: listed.map(({ of, time }) => ({ series: of, time })),
      rows: listed.map((row) => [
        row.label,
        formatNumber(context, row.time),
        String(row.atRisk),
        String(row.events),
        String(row.censored),
        formatNumber(context, 100 * row.survival, 1),
        row.lower === null || row.upper === null
          ? text.number.notReportedSign
          : `${formatNumber(context, 100 * row.lower, 1)}–${formatNumber(context, 100 * row.upper, 1)}`,
      ]),
    },
  };
}

/**
 * What the curves show, in figures: the medians where every group has enough events for one, else the events. It says
 * nothing of a cause, and no more than the groups' own figures.
 */
export function survivalTitle(
  context: ViewContext,
  endpoint: string,
  groups: readonly Pick<ChartedSurvival['groups'][number], 'n' | 'events' | 'median'>[],
): string {
  const { charts } = context.text;
  if (groups.some(({ events }) => events < FEWEST_FOR_MEDIAN)) {
    const figures = groups.map(({ n, events }) => `${events}/${n}`);
    return charts.eventsOfTitle(endpoint, figuresTogether(context, figures));
  }
  const medians = groups.map(({ median }) => ('notEstimable' in median ? null : median.estimate));
  const figures = medians.map((median) => (median === null ? null : formatNumber(context, median)));
  return charts.medianTitle(
    endpoint,
    figures.includes(null)
      ? figuresTogether(
          context,
          figures.map((figure) => (figure === null ? charts.notReached : charts.medianMonths(figure))),
        )
      : charts.medianMonths(
          figuresTogether(
            context,
            figures.map((figure) => figure ?? ''),
          ),
        ),
  );
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
    title: survivalTitle(
      context,
      endpoint,
      bySeries(
        analysis,
        groups.map(({ series }) => series),
      ),
    ),
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
  return { analysis, chart: notes ? { ...chart, note: notes } : chart };
}
