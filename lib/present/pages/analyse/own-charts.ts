import { columnNamed, type OwnDataOutcome, type OwnResult } from '@/lib/own-data/analyse-own-data';
import { analyseMetaAnalysis, wilsonInterval } from '@/lib/stats';
import type { Chart, RowChart, RowMark } from '../../charts/chart-model';
import { niceMaximum } from '../../charts/nice-maximum';
import { withSmallSaid } from '../../charts/small-rows';
import { survivalChart } from '../../charts/survival-chart';
import { formatNumber, formatPercent } from '../../words/format-number';
import type { ViewContext } from '../../words/view-context';
import { groupLabel } from './own-statistics';
import { shortNumber } from './statistic-row';
import type { StoredCurves } from './stored-curves';
import type { StoredForTable, StoredRows } from './stored-rows';

/** Rows that a picture can hold and be read. */
const MOST_DRAWN = 60;
/** Rows of the table beside a curve; the file has all. */
export const MOST_LISTED = 500;
const SMALL = 10;

const levelText = (context: ViewContext, { options }: OwnDataOutcome) =>
  formatNumber(context, Number((100 * options.confidenceLevel).toPrecision(12)));

/** The picture that belongs to an outcome: curves, or a forest of proportions or effects. */
export function ownChart(
  context: ViewContext,
  outcome: OwnDataOutcome,
  stored: StoredForTable,
): Chart | null {
  const { result } = outcome;
  if (!result) return null;
  if (result.kind === 'survival') return curves(context, outcome, result, stored.curves);
  if (result.kind === 'proportion') return proportions(context, outcome, [result.proportion], stored.rows);
  if (result.kind === 'two-by-two') return proportions(context, outcome, [result.a, result.b], stored.rows);
  return result.proportions
    ? proportions(context, outcome, result.proportions, stored.rows, result.analysis)
    : effects(context, outcome, result);
}

function curves(
  context: ViewContext,
  outcome: OwnDataOutcome,
  { analysis }: Extract<OwnResult, { kind: 'survival' }>,
  stored: StoredCurves | null,
): Chart {
  const { analyse: words } = context.text;
  const named = {
    ...analysis,
    groups: [
      ...analysis.groups.map((group) => ({ ...group, label: groupLabel(context, group.label) })),
      ...(stored?.groups ?? []).map((group) => ({
        ...group,
        label: words.storedLabel(group.label, stored?.title ?? ''),
      })),
    ],
  };
  // Colours follow the table, not the choice of the reference.
  const chart = survivalChart(context, named, {
    id: 'own-data-curve',
    title: words.survivalTitle,
    alternative: words.survivalAlt,
    axisLabel: columnNamed(outcome.reading, 'time') || words.timeAxis,
    interval: words.interval(levelText(context, outcome)),
    series: [
      ...analysis.groups.map(({ label }) => outcome.groups.indexOf(label)),
      ...(stored?.groups ?? []).map((_, index) => outcome.groups.length + index),
    ],
    tableRows: MOST_LISTED,
  });
  const rows = named.groups.reduce((sum, { curve }) => sum + curve.length, 0);
  return rows > MOST_LISTED ? { ...chart, note: words.notAllListed(MOST_LISTED) } : chart;
}

type Counts = { label: string; events: number; total: number };
type MetaResult = Extract<OwnResult, { kind: 'meta' }>['analysis'];

function proportions(
  context: ViewContext,
  outcome: OwnDataOutcome,
  rows: readonly Counts[],
  stored: StoredRows | null,
  analysis?: MetaResult,
): RowChart {
  const { analyse: words, number } = context.text;
  const { confidenceLevel } = outcome.options;
  const weights = weightsOf(analysis);
  const percent = (value: number) => formatNumber(context, 100 * value, 1);
  const markOf = ({ label, events, total }: Counts, index: number): RowMark => {
    const { lower, upper } = wilsonInterval(events, total, confidenceLevel);
    const count = number.of(formatNumber(context, events), formatNumber(context, total));
    return {
      ...mark(`${index}`, label, index),
      value: (100 * events) / total,
      lower: 100 * lower,
      upper: 100 * upper,
      text: `${count} · ${formatPercent(context, (100 * events) / total, 1)} (${percent(lower)}–${percent(upper)})`,
      small: total < SMALL,
    };
  };
  const marks = rows.slice(0, MOST_DRAWN).map((row, index) => ({
    ...markOf(row, index),
    ...(weights && { series: 0, weight: weights[index] ?? 0 }),
  }));
  const pooled = pooledProportion(context, outcome, analysis);
  const beside = (stored?.rows ?? []).slice(0, MOST_DRAWN).map(
    ({ key, sublabel, fact, ...row }): RowMark => ({
      ...markOf(row, weights ? 1 : rows.length),
      ...{ key: `stored-${key}`, sublabel, fact, group: stored?.title ?? '' },
    }),
  );
  return {
    ...chartOf(context, outcome, rows.length, pooled ? [...marks, pooled] : marks, beside),
    title: words.proportionsTitle,
    alternative: words.proportionsAlt(rows.length),
    axisLabel: words.proportionAxis,
    maximum: 100,
  };
}

function pooledProportion(
  context: ViewContext,
  outcome: OwnDataOutcome,
  analysis?: MetaResult,
): RowMark | null {
  if (!outcome.options.summary || !analysis || 'notEstimable' in analysis) return null;
  const { backTransformed } = analysis;
  if (!backTransformed) return null;
  const percent = (value: number) => formatNumber(context, 100 * value, 1);
  return {
    ...pooledMark(context, outcome),
    value: 100 * backTransformed.estimate,
    lower: 100 * backTransformed.lower,
    upper: 100 * backTransformed.upper,
    text: `${percent(backTransformed.estimate)} % (${percent(backTransformed.lower)}–${percent(backTransformed.upper)})`,
  };
}

function effects(
  context: ViewContext,
  outcome: OwnDataOutcome,
  { effects: studies, ratio, arms, analysis }: Extract<OwnResult, { kind: 'meta' }>,
): RowChart {
  const { analyse: words } = context.text;
  const { confidenceLevel, summary } = outcome.options;
  const weights = weightsOf(analysis) ?? [];
  const figure = (value: number) => shortNumber(context, value, 3);
  const back = (value: number) => (ratio ? Math.exp(value) : value);
  const onAxis = ({ estimate, lower, upper }: { estimate: number; lower: number; upper: number }) => {
    const [value, from, to] = [back(estimate), back(lower), back(upper)];
    const dash = from < 0 ? words.toLimit : '–';
    const text = `${figure(value)} (${figure(from)}${dash}${figure(to)})`;
    return { value, lower: from, upper: to, text };
  };
  const marks = studies.slice(0, MOST_DRAWN).flatMap((study, index): RowMark[] => {
    // The interval of one study alone.
    const alone = analyseMetaAnalysis({ effects: [study] }, { method: 'fixed', confidenceLevel });
    if ('notEstimable' in alone) return [];
    return [{ ...mark(`${index}`, study.label, 0), ...onAxis(alone), weight: weights[index] ?? 0 }];
  });
  if (summary && !('notEstimable' in analysis)) {
    marks.push({ ...pooledMark(context, outcome), ...onAxis(analysis) });
  }
  const estimateName = arms
    ? words.forestMeasures[outcome.options.measure]
    : columnNamed(outcome.reading, 'effect');
  return {
    ...chartOf(context, outcome, studies.length, marks),
    title: words.effectsTitle,
    alternative: words.effectsAlt(studies.length, levelText(context, outcome)),
    axisLabel: [estimateName, ratio ? words.ratioAxis : estimateName ? '' : words.effectAxis]
      .filter(Boolean)
      .join(' · '),
    ...(ratio ? { ...ratioAxis(marks), logarithmic: true, reference: 1 } : { ...axis(marks), reference: 0 }),
  };
}

const mark = (key: string, label: string, series: number): RowMark => ({
  ...{ key, label, series, value: null, lower: null, upper: null, text: '', fact: null },
  ...{ form: 'reported', small: false },
});

function pooledMark(context: ViewContext, { options }: OwnDataOutcome): RowMark {
  const { pooled, form } = context.text.analyse;
  const sublabel = [form.methods[options.method], options.knappHartung ? form.knappHartung : '']
    .filter(Boolean)
    .join(', ');
  return { ...mark('pooled', pooled, 0), sublabel, pooled: true };
}

/** @param beside rows of other patients, below the reader's own */
function chartOf(
  context: ViewContext,
  { options }: OwnDataOutcome,
  all: number,
  own: RowMark[],
  beside: readonly RowMark[] = [],
) {
  const { analyse: words } = context.text;
  const shown = own.filter(({ pooled }) => !pooled).length;
  const named = own.map((row) => (beside.length > 0 ? { ...row, group: words.ownRows } : row));
  const rows = [...named, ...beside];
  const said = withSmallSaid(context, rows);
  const notes = [
    all > shown ? words.notAllDrawn(shown, all) : '',
    all > 2 && !options.summary ? words.noSummary : '',
    said.note,
  ].filter(Boolean);
  return {
    kind: 'rows' as const,
    id: 'own-data-forest',
    mark: 'dot' as const,
    rows: said.rows,
    legend: [],
    ...(notes.length > 0 && { note: notes.join(' ') }),
    table: {
      columns: [words.reading.roles.label ?? '', context.text.columns.result],
      rows: rows.map(({ label, text }) => [label, text]),
    },
  };
}

/** Each study's weight as a share of the largest. */
function weightsOf(analysis: MetaResult | undefined): number[] | null {
  if (!analysis || 'notEstimable' in analysis) return null;
  const largest = Math.max(...analysis.weights.map(({ weight }) => weight));
  return analysis.weights.map(({ weight }) => weight / largest);
}

/** The span of the estimates with some room for their intervals; what reaches beyond ends in an arrow. */
function spanOf(
  marks: readonly RowMark[],
  none: number,
  onScale: (value: number) => number,
): [number, number] {
  const values = marks.flatMap(({ value }) => (value === null ? [] : [onScale(value)]));
  const limits = marks.flatMap(({ lower, upper }) =>
    lower === null || upper === null ? [] : [lower, upper],
  );
  const [least, most] = [Math.min(none, ...values), Math.max(none, ...values)];
  const room = 2 * (most - least) || Infinity;
  const within = limits.map(onScale).filter((limit) => limit >= least - room && limit <= most + room);
  return [Math.min(least, ...within), Math.max(most, ...within)];
}

function axis(marks: readonly RowMark[]): { minimum: number; maximum: number } {
  const [from, to] = spanOf(marks, 0, (value) => value);
  const minimum = from < 0 ? -niceMaximum(-from) : 0;
  return { minimum, maximum: to > 0 ? niceMaximum(to) : minimum < 0 ? 0 : 1 };
}

function ratioAxis(marks: readonly RowMark[]): { minimum: number; maximum: number } {
  const [from, to] = spanOf(marks, 0, Math.log);
  return {
    minimum: 1 / niceMaximum(Math.max(2, Math.exp(-from))),
    maximum: niceMaximum(Math.max(2, Math.exp(to))),
  };
}
