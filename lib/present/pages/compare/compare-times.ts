import { severalValues } from '@/lib/analysis/cohorts/several-values';
import { groupBy } from '@/lib/domain/group-by';
import { FEWEST_FOR_MEDIAN } from '@/lib/domain/patient-time';
import type { StudyInput } from '@/lib/domain/study-items';
import type { Chart, RowMark } from '../../charts/chart-model';
import { markForm } from '../../charts/mark-form';
import { resultText, rowChart } from '../../charts/row-chart';
import {
  medianText,
  type SurvivalGroupInput,
  type SurvivalView,
  survivalView,
} from '../../charts/survival-chart';
import { calledInPaper, resultView } from '../../results/result-view';
import { formatNumber } from '../../words/format-number';
import { measureName, type ViewContext } from '../../words/view-context';
import { type SurvivalTestView, survivalTests } from '../study/survival-tests';
import type { ArmPair } from './compare-pairs';
import { emptyMark } from './compare-rates';
import { type CohortInComparison, patientsWithin } from './compared-cohort';

/** Curves of one endpoint, and what is calculated between arms of one study. */
export interface CompareCurves {
  chart: Chart;
  /** Tests of each pair of arms; none across studies. */
  tests: { key: string; title: string; rows: SurvivalTestView[] }[];
}

interface Curve {
  cohort: CohortInComparison;
  group: SurvivalGroupInput;
}

/** Kaplan–Meier curves overlaid, one figure an endpoint, of the cohorts whose patients are printed. */
export function compareCurves(
  context: ViewContext,
  cohorts: readonly CohortInComparison[],
  pairs: readonly ArmPair[],
): CompareCurves[] {
  return endpointsOf(cohorts).map((endpoint) => {
    const curves = curvesOf(cohorts, endpoint);
    const { chart } = survivalView(
      context,
      endpoint,
      curves.map(({ group }) => group),
    );
    const studies = new Set(curves.map(({ cohort }) => cohort.study.slug));
    const note = [studies.size > 1 ? context.text.compare.curvesAcross : '', chart.note]
      .filter(Boolean)
      .join(' ');
    return {
      chart: { ...chart, note },
      tests: pairs.flatMap((pair) => testsOf(context, curves, pair, endpoint)),
    };
  });
}

/** Endpoints of which patients of the cohorts have times. */
export const endpointsOf = (cohorts: readonly CohortInComparison[]) => [
  ...new Set(
    cohorts.flatMap(({ id, study }) =>
      patientsWithin(study, id).flatMap(({ times }) => times.map(({ measure }) => measure)),
    ),
  ),
];

/** Times of a cohort's patients to an endpoint, in months. */
export const patientTimes = ({ study, id }: CohortInComparison, endpoint: string) =>
  patientsWithin(study, id).flatMap((patient) => {
    // A patient counts once, also where two tables print the time.
    const time = patient.times.find(({ measure }) => measure === endpoint);
    return time ? [time] : [];
  });

function curvesOf(cohorts: readonly CohortInComparison[], endpoint: string): Curve[] {
  return cohorts.flatMap((cohort): Curve[] => {
    const times = patientTimes(cohort, endpoint);
    return times.length === 0
      ? []
      : [{ cohort, group: { label: cohort.label, series: cohort.series, times } }];
  });
}

/** Log-rank, hazard ratio and the rest, the comparator as reference. */
function testsOf(
  context: ViewContext,
  curves: readonly Curve[],
  { study, a, b }: ArmPair,
  endpoint: string,
): CompareCurves['tests'] {
  const [treated, reference] = [a, b].map(({ id }) => curves.find(({ cohort }) => cohort.id === id));
  if (!treated || !reference) return [];
  // The title names both; in the rows their letters are enough.
  const { analysis } = survivalView(context, endpoint, [
    { ...reference.group, label: b.letter },
    { ...treated.group, label: a.letter },
  ]);
  const isOfPair = ({ cohorts }: StudyInput['tests'][number]) =>
    cohorts.length === 2 && cohorts.every(({ cohortId }) => cohortId === a.id || cohortId === b.id);
  const rows = survivalTests(context, { ...study, tests: study.tests.filter(isOfPair) }, endpoint, analysis);
  return [{ key: `${a.letter}${b.letter}`, title: context.text.comparison.title(a.label, b.label), rows }];
}

/** Times to events as the papers print them, one figure an endpoint; beside them the medians of printed patients. */
export function reportedTimes(context: ViewContext, cohorts: readonly CohortInComparison[]): Chart[] {
  const { text } = context;
  const reported = cohorts.flatMap((cohort) =>
    cohort.evidence.outcomes
      .filter(
        (row) =>
          context.labels.measures[row.measure]?.group === 'time-to-event' &&
          row.unit === 'months' &&
          row.contradictsId === null,
      )
      .map((row) => ({ cohort, row })),
  );
  return [...groupBy(reported, ({ row }) => row.measure)].map(([measure, found]) => {
    const title = measureName(context, measure);
    const calculated = calculatedMedians(context, cohorts, measure);
    const rows = cohorts.flatMap((cohort): RowMark[] => {
      const marks = found.filter((one) => one.cohort.id === cohort.id).map((one) => timeMark(context, one));
      const own = [...marks, ...(calculated.get(cohort.id) ?? [])];
      return own.length > 0
        ? own
        : [emptyMark(context, cohort, `${measure}-${cohort.id}`, { label: cohort.label })];
    });
    return rowChart(context, {
      id: `times-${measure}`,
      title: text.compare.timesTitle(title, calculated.size > 0),
      alternative: text.compare.timesAlt(found.length, [...calculated.values()].flat().length),
      mark: 'dot',
      axisLabel: text.charts.monthsAxis,
      rows,
    });
  });
}

function timeMark(
  context: ViewContext,
  { cohort, row }: { cohort: CohortInComparison; row: StudyInput['outcomes'][number] },
): RowMark {
  const { text } = context;
  const view = resultView(context, row);
  return {
    key: row.id,
    label: cohort.label,
    sublabel: [
      statisticText(context, cohort, row),
      text.compare.forms[markForm(cohort.study, false)],
      calledInPaper(context, row),
    ]
      .filter(Boolean)
      .join(context.locale === 'zh' ? '，' : ', '),
    value: row.value,
    lower: row.lower,
    upper: row.upper,
    text: resultText(view),
    fact: row.factId,
    form: markForm(cohort.study, false),
    small: view.small,
    sign: row.sign,
    series: cohort.series,
  };
}

/** Median, mean …; of one patient among several; or that the paper does not say. */
function statisticText(
  { text }: ViewContext,
  { study }: CohortInComparison,
  row: StudyInput['outcomes'][number],
): string {
  const statistics: Record<string, string> = text.number as unknown as Record<string, string>;
  if (row.statistic) return statistics[row.statistic] ?? row.statistic;
  return severalValues(study.outcomes).has(row.id)
    ? text.severalValues.onePatient
    : text.compare.statisticUnstated;
}

/** Kaplan–Meier medians of the cohorts whose patients are printed. */
function calculatedMedians(context: ViewContext, cohorts: readonly CohortInComparison[], endpoint: string) {
  const { text } = context;
  const curves = curvesOf(cohorts, endpoint);
  const medians = new Map<string, RowMark[]>();
  if (curves.length === 0) return medians;
  const { analysis }: SurvivalView = survivalView(
    context,
    endpoint,
    curves.map(({ group }) => group),
  );
  curves.forEach(({ cohort }, index) => {
    const group = analysis.groups[index];
    if (!group) return;
    if (group.events < FEWEST_FOR_MEDIAN) {
      medians.set(cohort.id, [fewEventsMark(context, cohort, endpoint, group)]);
      return;
    }
    medians.set(cohort.id, [
      {
        key: `${endpoint}-${cohort.id}-median`,
        label: cohort.label,
        sublabel: text.compare.calculatedMedian,
        value: group.median.estimate,
        lower: group.median.lower,
        upper: group.median.upper,
        text: medianText(context, group.median),
        fact: null,
        form: 'calculated',
        small: group.n < 10,
        series: cohort.series,
      },
    ]);
  });
  return medians;
}

/** The times of a cohort with too few events for a median. */
function fewEventsMark(
  context: ViewContext,
  cohort: CohortInComparison,
  endpoint: string,
  { n, events }: { n: number; events: number },
): RowMark {
  const times = patientTimes(cohort, endpoint).map(
    ({ time, event }) => `${event ? '' : '> '}${formatNumber(context, time)}`,
  );
  return {
    ...emptyMark(context, cohort, `${endpoint}-${cohort.id}-times`, { label: cohort.label }),
    sublabel: context.text.cohortTable.tooFewEvents(n, events),
    text: times.join(' · '),
  };
}
