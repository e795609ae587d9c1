import { severalValues } from '@/lib/analysis/cohorts/several-values';
import type { PatientTime } from '@/lib/domain/patient-time';
import type { StudyInput } from '@/lib/domain/study-items';
import type { Chart } from '../../charts/chart-model';
import { figuresTitle } from '../../charts/figures-title';
import { rowChart } from '../../charts/row-chart';
import { type SurvivalView, survivalView } from '../../charts/survival-chart';
import { inLocale, type ViewContext } from '../../words/view-context';
import { cohortLabel, seriesOf } from './cohort-series';
import { outcomeMark } from './outcome-mark';

/** Rates at a time and reported times to events, as the paper prints them. */
export function reportedTimeCharts(context: ViewContext, study: StudyInput): Chart[] {
  const { text } = context;
  const series = seriesOf(study);
  const ofGroup = (group: string) =>
    study.outcomes.filter(
      ({ measure, notReported }) => context.labels.measures[measure]?.group === group && !notReported,
    );
  const printedRates = ofGroup('event-rate').filter(
    (row) => (row.count !== null && row.of !== null) || (row.unit === '%' && row.value !== null),
  );
  /** Rates whose interval is ours: of counts, where none is printed. */
  const withOurs = new Set(
    printedRates.filter(({ lower, upper }) => lower === null && upper === null).map(({ id }) => id),
  );
  const rates = printedRates.map((row) => outcomeMark(context, study, row, series.get(row.cohortId) ?? 0));
  const several = severalValues(study.outcomes);
  const times = ofGroup('time-to-event')
    .filter((row) => row.value !== null && row.unit === 'months')
    .map((row) => {
      const mark = outcomeMark(context, study, row, series.get(row.cohortId) ?? 0);
      if (!several.has(row.id)) return mark;
      return {
        ...mark,
        sublabel: [mark.sublabel, text.severalValues.onePatient].filter(Boolean).join(' · '),
      };
    });
  const charts: Chart[] = [];
  if (rates.length > 0) {
    charts.push(
      rowChart(context, {
        id: 'rates',
        title: figuresTitle(context, rates) || text.charts.ratesTitle,
        alternative: text.charts.ratesAlt(
          rates.length,
          rates.filter(({ key, lower }) => lower !== null && withOurs.has(key)).length,
          text.number.intervals[context.intervalMethod ?? 'wilson'],
        ),
        mark: 'dot',
        axisLabel: text.charts.percentOfPatients,
        maximum: 100,
        rows: rates,
      }),
    );
  }
  if (times.length > 0) {
    charts.push(
      rowChart(context, {
        id: 'times',
        title: figuresTitle(context, times) || text.charts.mediansTitle,
        alternative: text.charts.mediansAlt(times.length),
        mark: 'dot',
        axisLabel: text.charts.monthsAxis,
        rows: times,
      }),
    );
  }
  return charts;
}

/** The curves of one endpoint, and what they are made of. */
export interface StudySurvival extends SurvivalView {
  measure: string;
  /** Of the groups, in their order. */
  cohortIds: string[];
  times: { patient: string; time: PatientTime }[];
}

/** Kaplan–Meier for every endpoint with patients' rows; the control arm of a reported test is the reference. */
export function survivalViews(context: ViewContext, study: StudyInput): StudySurvival[] {
  const series = seriesOf(study);
  const endpoints = [
    ...new Set(study.patientRows.flatMap(({ times }) => times.map(({ measure }) => measure))),
  ];
  return endpoints.map((measure) => {
    const inOrder = referenceFirst(study, measure);
    const groups = inOrder.flatMap((cohortId) => {
      const times = study.patientRows
        .filter((patient) => patient.cohortId === cohortId)
        .flatMap((patient) => patient.times.filter((time) => time.measure === measure));
      if (times.length === 0) return [];
      return [
        {
          label: cohortLabel(context, study, cohortId),
          series: series.get(cohortId) ?? 0,
          times,
          cohortId,
        },
      ];
    });
    return {
      measure,
      cohortIds: groups.map(({ cohortId }) => cohortId),
      times: study.patientRows.flatMap(({ labelEn, labelZh, times }) =>
        times
          .filter((time) => time.measure === measure)
          .map((time) => ({ patient: inLocale(context, labelEn, labelZh), time })),
      ),
      ...survivalView(context, measure, groups),
    };
  });
}

/** Cohorts of the patients' rows; a test names the cohorts it compares with the comparator last. */
function referenceFirst(study: StudyInput, measure: string): string[] {
  const present = [...new Set(study.patientRows.map(({ cohortId }) => cohortId))];
  const test = study.tests.find(({ endpoint }) => endpoint === measure);
  const named = test ? test.cohorts.map(({ cohortId }) => cohortId).reverse() : [];
  return [...named.filter((id) => present.includes(id)), ...present.filter((id) => !named.includes(id))];
}
