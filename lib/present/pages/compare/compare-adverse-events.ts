import { groupBy } from '@/lib/domain/group-by';
import type { AdverseEventItem } from '@/lib/domain/study-items';
import { riskDifference } from '@/lib/stats';
import type { DotChart, DotPoint, RowChart, RowMark } from '../../charts/chart-model';
import { markForm } from '../../charts/mark-form';
import { niceMaximum } from '../../charts/nice-maximum';
import { resultText } from '../../charts/row-chart';
import { adverseEventResult, adverseEventTitle, gradeText } from '../../results/adverse-event-view';
import { calledTogether, intervalOf } from '../../results/result-view';
import { formatPoints } from '../../words/format-number';
import { joinNames, type ViewContext } from '../../words/view-context';
import { type CountRow, type TwoArmTableView, twoArmTable } from '../study/two-arm-comparisons';
import { type CompareCell, glyphOf } from './compare-cell';
import type { ArmPair } from './compare-pairs';
import type { CohortInComparison } from './compared-cohort';

/** One event at one grade, with what each cohort reports of it. */
export interface CompareAdverseEventRow {
  key: string;
  label: string;
  grade: string;
  /** In the order of the columns; an empty list where the cohort does not report it. */
  cells: CompareCell[][];
}

export interface CompareAdverseEvents {
  /** Null where no cohort reports how often an event was seen. */
  dots: DotChart | null;
  rows: CompareAdverseEventRow[];
  /** For each pair of arms of one study: differences of risks, and the full table. */
  differences: { key: string; chart: RowChart; table: TwoArmTableView }[];
}

interface AlignedAdverseEvent {
  key: string;
  label: string;
  grade: string;
  /** What the paper of one of them calls it, where the row has a heading of another name; else empty. */
  ownNameOf: (event: AdverseEventItem) => string;
  /** By the cohort's id. */
  found: Map<string, AdverseEventItem[]>;
}

/** Adverse events aligned by CTCAE term and grade. */
export function compareAdverseEvents(
  context: ViewContext,
  cohorts: readonly CohortInComparison[],
  pairs: readonly ArmPair[],
): CompareAdverseEvents {
  const events = alignedAdverseEvents(context, cohorts);
  return {
    dots: dotChart(context, cohorts, events),
    rows: events.map(({ key, label, grade, found, ownNameOf }) => ({
      key,
      label,
      grade,
      cells: cohorts.map((cohort) =>
        (found.get(cohort.id) ?? []).map((event) => cellOf(context, cohort, event, ownNameOf(event))),
      ),
    })),
    differences: pairs.flatMap((pair) => differencesOf(context, events, pair)),
  };
}

/** Events of one term, severity and grade stand in one row; most frequent first, what has no figure last. */
function alignedAdverseEvents(
  context: ViewContext,
  cohorts: readonly CohortInComparison[],
): AlignedAdverseEvent[] {
  const all = cohorts.flatMap((cohort) => cohort.evidence.adverseEvents.map((event) => ({ cohort, event })));
  const rows = groupBy(all, ({ event }) =>
    JSON.stringify([
      context.labels.adverseEvents[event.term]?.ctcae ?? event.term,
      event.serious,
      event.gradeLowest,
      event.gradeHighest,
    ]),
  );
  return [...rows]
    .map(([key, found]) => {
      const [first] = found as [(typeof found)[number]];
      const { headingOf, ownNameOf } = calledTogether(
        context,
        found.map(({ event }) => event),
      );
      return {
        key,
        label: adverseEventTitle(context, headingOf(first.event)),
        ownNameOf,
        grade: gradeText(context, first.event),
        found: new Map(
          [...groupBy(found, ({ cohort }) => cohort.id)].map(([id, own]) => [
            id,
            own.map(({ event }) => event),
          ]),
        ),
      };
    })
    .sort((a, b) => largest(b) - largest(a));
}

const largest = ({ found }: AlignedAdverseEvent) =>
  Math.max(...[...found.values()].flat().map((event) => percentOf(event) ?? -1));

/** Share affected in percent: from the counts, else as printed; 0 where the paper says that none was seen. */
function percentOf({ count, of, value, occurrence }: AdverseEventItem): number | null {
  if (count !== null && of !== null && of > 0) return (100 * count) / of;
  if (value !== null) return value;
  return occurrence === 'none-observed' && count === null ? 0 : null;
}

function cellOf(
  context: ViewContext,
  cohort: CohortInComparison,
  event: AdverseEventItem,
  ownName: string,
): CompareCell {
  const { value, lower, upper, text: _, ...point } = pointOf(context, cohort, event);
  return {
    result: adverseEventResult(context, event),
    versus: null,
    note: ownName || null,
    glyph: value === null ? null : glyphOf({ value, lower, upper }, 100, point),
  };
}

function dotChart(
  context: ViewContext,
  cohorts: readonly CohortInComparison[],
  events: readonly AlignedAdverseEvent[],
): DotChart | null {
  const { text } = context;
  const reporting = cohorts.filter(({ evidence }) => evidence.adverseEvents.length > 0);
  const rows = events
    .filter((event) => largest(event) >= 0)
    .map(({ key, label, grade, found, ownNameOf }) => ({
      key,
      label,
      sublabel: grade,
      points: reporting.flatMap((cohort): DotPoint[] => {
        const own = found.get(cohort.id) ?? [];
        return own.length > 0
          ? own.map((event) => {
              const point = pointOf(context, cohort, event);
              return { ...point, text: [point.text, ownNameOf(event)].filter(Boolean).join(' · ') };
            })
          : [notReportedPoint(context, cohort, key)];
      }),
    }));
  if (rows.length === 0) return null;
  const few = new Set(
    rows.flatMap(({ points }) => points.filter(({ small }) => small).map(({ letter }) => letter)),
  );
  const notReported = cohorts.filter((cohort) => !reporting.includes(cohort)).map(({ letter }) => letter);
  return {
    kind: 'dots',
    id: 'adverse-events-compared',
    title: text.charts.eventsTitle,
    alternative: text.compare.eventsAlt(rows.length, reporting.length),
    note: [
      text.compare.threeStates,
      notReported.length > 0 ? text.compare.noEventsOf(joinNames(context, notReported)) : '',
      few.size > 0 ? text.compare.fewInEvents(joinNames(context, [...few])) : '',
    ]
      .filter(Boolean)
      .join(' '),
    axisLabel: text.charts.percentOfPatients,
    maximum: 100,
    legend: reporting.map(({ label, series }) => ({ label, series })),
    rows,
    table: {
      columns: [text.columns.term, text.columns.grade, text.columns.cohort, text.columns.affected],
      of: rows.flatMap(({ points }) =>
        points.map(({ series }) => ({ series: reporting.findIndex((cohort) => cohort.series === series) })),
      ),
      rows: rows.flatMap(({ label, sublabel, points }) =>
        points.map((point) => [label, sublabel, point.label, point.text]),
      ),
    },
  };
}

function pointOf(context: ViewContext, cohort: CohortInComparison, event: AdverseEventItem): DotPoint {
  const view = adverseEventResult(context, event);
  const { count, of } = event;
  const interval = count !== null && of !== null && of > 0 ? intervalOf(context, count, of) : null;
  return {
    key: event.id,
    label: cohort.label,
    letter: cohort.letter,
    value: percentOf(event),
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    text: resultText(view),
    fact: event.factId,
    form: markForm(cohort.study, view.rate?.calculated),
    small: view.small,
    series: cohort.series,
  };
}

const notReportedPoint = ({ text }: ViewContext, cohort: CohortInComparison, row: string): DotPoint => ({
  key: `${row}-${cohort.id}`,
  label: cohort.label,
  letter: cohort.letter,
  value: null,
  lower: null,
  upper: null,
  text: `${text.number.notReportedSign} ${text.number.notReported}`,
  fact: null,
  form: 'reported',
  small: false,
  series: cohort.series,
});

/** Counts of one event in both arms. */
interface CountedPair {
  event: AlignedAdverseEvent;
  one: CountRow;
  other: CountRow;
}

function differencesOf(
  context: ViewContext,
  events: readonly AlignedAdverseEvent[],
  pair: ArmPair,
): CompareAdverseEvents['differences'] {
  const counted = events.flatMap((event): CountedPair[] => {
    const [one, other] = [pair.a, pair.b].map(({ id }) => countOf(context, event, id));
    return one && other ? [{ event, one, other }] : [];
  });
  if (counted.length === 0) return [];
  const key = `${pair.a.letter}${pair.b.letter}`;
  return [
    {
      key,
      chart: differenceChart(context, counted, pair, key),
      table: twoArmTable(context, pair.study, pair, {
        section: 'adverse-events',
        rows: counted.map(({ event, one, other }) => ({
          key: event.key,
          label: [event.label, event.grade].join(context.locale === 'zh' ? '，' : ', '),
          one,
          other,
        })),
      }),
    },
  ];
}

function countOf(context: ViewContext, { found }: AlignedAdverseEvent, id: string): CountRow | null {
  const [event, ...more] = found.get(id) ?? [];
  // Two counts of one event in one arm contradict one another.
  if (!event || more.length > 0) return null;
  const { count, of } = event;
  if (count === null || of === null || of === 0 || count > of) return null;
  return { count: count, of: of, view: adverseEventResult(context, event) };
}

/** Newcombe's interval of each difference, in percentage points, on an axis with no difference in its middle. */
function differenceChart(
  context: ViewContext,
  counted: readonly CountedPair[],
  { a, b }: ArmPair,
  key: string,
): RowChart {
  const { text } = context;
  const rows = counted.map(({ event, one, other }): RowMark => {
    const { estimate, newcombe } = riskDifference({
      a: { events: one.count, total: one.of },
      b: { events: other.count, total: other.of },
    });
    const points = (share: number) => formatPoints(context, share);
    return {
      key: event.key,
      label: event.label,
      sublabel: event.grade,
      value: 100 * estimate,
      lower: 100 * newcombe.lower,
      upper: 100 * newcombe.upper,
      text: `${points(estimate)} (${text.comparison.between(points(newcombe.lower), points(newcombe.upper))})`,
      fact: null,
      form: 'calculated',
      small: Math.min(one.of, other.of) < 10,
      series: a.series,
    };
  });
  const reach = niceMaximum(Math.max(...rows.flatMap(({ lower, upper }) => [-(lower ?? 0), upper ?? 0])));
  return {
    kind: 'rows',
    id: `adverse-event-differences-${key}`,
    title: text.compare.differencesTitle(a.label, b.label),
    alternative: text.compare.differencesAlt(rows.length, a.letter, b.letter),
    mark: 'dot',
    axisLabel: text.compare.differencesAxis(a.letter, b.letter),
    minimum: -reach,
    maximum: reach,
    reference: 0,
    rows,
    legend: [],
    table: {
      columns: [text.columns.term, text.columns.grade, text.comparison.riskDifference],
      rows: rows.map((row) => [row.label, row.sublabel ?? '', row.text]),
    },
  };
}
