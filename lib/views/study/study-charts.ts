import type { Chart, LineChart, RowMark, StackedChart, SwimmerChart } from '../charts/chart-model';
import { niceMaximum } from '../charts/nice-maximum';
import { resultText, rowChart } from '../charts/row-chart';
import { type SurvivalView, survivalView } from '../charts/survival-chart';
import { eventResult, eventTitle, gradeText } from '../event-view';
import { formatNumber, formatQuantity } from '../format-number';
import { criteriaOfResult, intervalOf, measureTitle, resultView } from '../result-view';
import { eventName, inLocale, joinNames, measureName, type ViewContext } from '../view-context';
import type { OutcomeOfStudy, StudyInput } from './study-input';

const RESPONSE_PARTITION = 'best-response';

/** The same cohort has the same colour everywhere on a page: arms first, then as in the file. */
export function seriesOf(study: StudyInput): Map<string, number> {
  const arms = study.cohorts.filter(({ role }) => role === 'arm');
  const others = study.cohorts.filter(({ role }) => role !== 'arm');
  return new Map([...arms, ...others].map(({ id }, index) => [id, index]));
}

const cohortLabel = (context: ViewContext, study: StudyInput, id: string) => {
  const cohort = study.cohorts.find((candidate) => candidate.id === id);
  return cohort ? inLocale(context, cohort.labelEn, cohort.labelZh) : id;
};

function outcomeMark(context: ViewContext, study: StudyInput, row: OutcomeOfStudy, series: number): RowMark {
  const view = resultView(context, row);
  const counted = row.numerator !== null && row.denominator !== null;
  const interval = counted ? intervalOf(context, row.numerator ?? 0, row.denominator ?? 1) : null;
  return {
    key: row.id,
    label: measureTitle(context, row),
    sublabel: joinNames(
      context,
      [cohortLabel(context, study, row.cohortId), criteriaOfResult(context, row, study)].filter(Boolean),
    ),
    value: counted ? (100 * (row.numerator ?? 0)) / (row.denominator ?? 1) : row.value,
    lower: interval?.lower ?? row.lower,
    upper: interval?.upper ?? row.upper,
    text: resultText(view),
    fact: row.factId,
    form: study.origin === 'cited' ? 'cited' : view.rate?.calculated ? 'calculated' : 'reported',
    small: view.small,
    sign: row.sign,
    series,
  };
}

/** Bars of best response, one chart a cohort that reports any category. */
export function responseCharts(context: ViewContext, study: StudyInput): Chart[] {
  const { text } = context;
  const series = seriesOf(study);
  const rows = study.outcomes.filter(
    ({ measure }) =>
      context.labels.measures[measure]?.partition === RESPONSE_PARTITION ||
      measure === 'objective-response' ||
      measure === 'not-evaluable',
  );
  const cohorts = [...new Set(rows.map(({ cohortId }) => cohortId))];
  return cohorts.flatMap((cohortId) => {
    const own = rows.filter(
      (row) => row.cohortId === cohortId && !row.tumourSlug && (row.numerator !== null || row.unit === '%'),
    );
    if (own.length === 0) return [];
    const marks = own
      .sort((a, b) => order(context, a.measure) - order(context, b.measure))
      .map((row) => ({
        ...outcomeMark(context, study, row, series.get(cohortId) ?? 0),
        sublabel: criteriaOfResult(context, row, study),
      }));
    const cohort = cohortLabel(context, study, cohortId);
    return [
      rowChart(context, {
        id: `response-${cohortId.split('/')[1]}`,
        title: text.charts.responseTitle(cohort),
        alternative: text.charts.responseAlt(
          cohort,
          marks.map((mark) => `${mark.label} ${mark.text}`).join('; '),
        ),
        mark: 'bar',
        axisLabel: text.charts.percentOfPatients,
        maximum: 100,
        rows: marks,
      }),
    ];
  });
}

const order = (context: ViewContext, measure: string) => context.labels.measures[measure]?.ordinal ?? 0;

/** Rates at a time and reported times to events, as the paper prints them. */
export function reportedTimeCharts(context: ViewContext, study: StudyInput): Chart[] {
  const { text } = context;
  const series = seriesOf(study);
  const ofGroup = (group: string) =>
    study.outcomes.filter(
      ({ measure, notReported }) => context.labels.measures[measure]?.group === group && !notReported,
    );
  const rates = ofGroup('event-rate')
    .filter(
      (row) =>
        (row.numerator !== null && row.denominator !== null) || (row.unit === '%' && row.value !== null),
    )
    .map((row) => outcomeMark(context, study, row, series.get(row.cohortId) ?? 0));
  const times = ofGroup('time-to-event')
    .filter((row) => row.value !== null && row.unit === 'months')
    .map((row) => outcomeMark(context, study, row, series.get(row.cohortId) ?? 0));
  const charts: Chart[] = [];
  if (rates.length > 0) {
    charts.push(
      rowChart(context, {
        id: 'rates',
        title: text.charts.ratesTitle,
        alternative: text.charts.ratesAlt(
          rates.length,
          rates.filter(({ lower }) => lower !== null).length,
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
        title: text.charts.mediansTitle,
        alternative: text.charts.mediansAlt(times.length),
        mark: 'dot',
        axisLabel: text.charts.monthsAxis,
        rows: times,
      }),
    );
  }
  return charts;
}

/** Kaplan–Meier for every endpoint with patients' rows; the control arm of a reported test is the reference. */
export function survivalViews(
  context: ViewContext,
  study: StudyInput,
): (SurvivalView & { measure: string })[] {
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
          times: times.map(({ time, event }) => ({ time, event })),
        },
      ];
    });
    return { measure, ...survivalView(context, measure, groups) };
  });
}

/** Cohorts of the patients' rows; a test names the cohorts it compares with the comparator last. */
function referenceFirst(study: StudyInput, measure: string): string[] {
  const present = [...new Set(study.patientRows.map(({ cohortId }) => cohortId))];
  const test = study.tests.find(({ endpoint }) => endpoint === measure);
  const named = test ? test.cohorts.map(({ cohortId }) => cohortId).reverse() : [];
  return [...named.filter((id) => present.includes(id)), ...present.filter((id) => !named.includes(id))];
}

/** Dot plot by incidence, and bars by grade where grades are printed with counts. */
export function adverseEventCharts(context: ViewContext, study: StudyInput): Chart[] {
  const { text } = context;
  const series = seriesOf(study);
  const cohorts = [...new Set(study.adverseEvents.map(({ cohortId }) => cohortId))];
  return cohorts.flatMap((cohortId): Chart[] => {
    const events = study.adverseEvents.filter((event) => event.cohortId === cohortId);
    const label = cohortLabel(context, study, cohortId);
    const marks = events
      .filter(({ affected, atRisk, value }) => (affected !== null && atRisk !== null) || value !== null)
      .map((event): RowMark => {
        const view = eventResult(context, event);
        const counted = event.affected !== null && event.atRisk !== null;
        const interval = counted ? intervalOf(context, event.affected ?? 0, event.atRisk ?? 1) : null;
        return {
          key: event.id,
          label: eventTitle(context, event),
          sublabel: gradeText(context, event),
          value: counted ? (100 * (event.affected ?? 0)) / (event.atRisk ?? 1) : event.value,
          lower: interval?.lower ?? null,
          upper: interval?.upper ?? null,
          text: resultText(view),
          fact: event.factId,
          form: study.origin === 'cited' ? 'cited' : view.rate?.calculated ? 'calculated' : 'reported',
          small: view.small,
          series: series.get(cohortId) ?? 0,
        };
      })
      .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
    if (marks.length === 0) return [];
    const slug = cohortId.split('/')[1];
    return [
      rowChart(context, {
        id: `adverse-events-${slug}`,
        title: `${text.charts.eventsTitle}${context.locale === 'zh' ? '，' : ', '}${label}`,
        alternative: text.charts.eventsAlt(marks.length, label),
        mark: 'dot',
        axisLabel: text.charts.percentOfPatients,
        maximum: 100,
        rows: marks,
      }),
      ...gradeChart(context, events, label, slug ?? ''),
    ];
  });
}

function gradeChart(
  context: ViewContext,
  events: StudyInput['adverseEvents'],
  cohort: string,
  slug: string,
): StackedChart[] {
  const { text } = context;
  const counted = events.filter(({ affected }) => affected !== null && affected > 0);
  if (counted.every(({ gradeLowest }) => gradeLowest === null)) return [];
  const shadeOf = ({ gradeHighest }: { gradeHighest: number | null }) => gradeHighest ?? 0;
  const terms = [...new Set(counted.map(({ term }) => term))];
  const rows = terms
    .map((term) => {
      const own = counted.filter((event) => event.term === term).sort((a, b) => shadeOf(a) - shadeOf(b));
      return {
        key: term,
        label: eventName(context, term),
        fact: own[0]?.factId ?? '',
        text: own
          .map(
            (event) =>
              `${gradeText(context, event)}: ${event.affected}/${event.atRisk ?? text.number.denominatorUnclearSign}`,
          )
          .join('; '),
        parts: own.map((event) => ({
          shade: shadeOf(event),
          count: event.affected ?? 0,
          label: gradeText(context, event),
        })),
      };
    })
    .sort((a, b) => sum(b.parts) - sum(a.parts));
  const legend = new Map(rows.flatMap(({ parts }) => parts.map(({ shade, label }) => [label, shade])));
  return [
    {
      kind: 'stacked',
      id: `grades-${slug}`,
      title: `${text.charts.gradesTitle}${context.locale === 'zh' ? '，' : ', '}${cohort}`,
      alternative: text.charts.gradesAlt(rows.length),
      axisLabel: text.units.patients ?? '',
      maximum: niceMaximum(Math.max(...rows.map(({ parts }) => sum(parts)))),
      legend: [...legend].map(([label, shade]) => ({ label, shade })).sort((a, b) => a.shade - b.shade),
      rows,
      table: {
        columns: [text.columns.term, text.columns.grade, text.columns.affected],
        rows: rows.flatMap(({ label, parts }) =>
          parts.map((part) => [label, part.label, String(part.count)]),
        ),
      },
    },
  ];
}

const sum = (parts: readonly { count: number }[]) => parts.reduce((total, { count }) => total + count, 0);

/** Lesion size by month, one chart a patient: the sum of the printed dimensions. */
export function lesionCharts(context: ViewContext, study: StudyInput): LineChart[] {
  const { text } = context;
  const patients = [...new Set(study.measurements.map(({ patientId }) => patientId))];
  return patients.map((patientId) => {
    const own = study.measurements.filter((row) => row.patientId === patientId);
    const patient = study.patientRows.find(({ id }) => id === patientId);
    const label = patient ? inLocale(context, patient.labelEn, patient.labelZh) : patientId;
    const unit = own[0]?.unit ?? 'cm';
    const lesions = [...new Set(own.map(({ lesion }) => lesion))];
    const lines = lesions.map((lesion, series) => {
      const rows = own.filter((row) => row.lesion === lesion).sort((a, b) => a.timeMonths - b.timeMonths);
      const first = rows[0];
      return {
        label: first ? inLocale(context, first.labelEn, first.labelZh) : lesion,
        series,
        points: rows.map((row) => {
          const dimensions = [row.dimension1, row.dimension2, row.dimension3].filter(
            (value) => value !== null,
          );
          const total = dimensions.reduce((left, right) => left + right, 0);
          const about = row.sign === '~' ? `${text.number.approximately} ` : '';
          return {
            time: row.timeMonths,
            value: total,
            text: `${about}${dimensions.map((value) => formatNumber(context, value)).join(' × ')} ${unit}`,
            fact: row.factId,
          };
        }),
      };
    });
    const points = lines.flatMap((line) => line.points);
    const baseline = points[0]?.value ?? 0;
    return {
      kind: 'lines',
      id: `lesion-${patientId.split('/')[1]}`,
      title: text.charts.lesionTitle(label),
      alternative: text.charts.lesionAlt(points[0]?.text ?? '', points.at(-1)?.text ?? ''),
      axisLabel: text.charts.monthsAxis,
      valueLabel: text.charts.lesionAxis(unit),
      maximumTime: niceMaximum(Math.max(...points.map(({ time }) => time))),
      maximum: niceMaximum(Math.max(...points.map(({ value }) => value))),
      lines,
      table: {
        columns: [
          text.charts.monthsAxis,
          text.columns.dimensions,
          text.charts.lesionAxis(unit),
          text.columns.change,
        ],
        rows: points.map((point) => [
          formatNumber(context, point.time, 0),
          point.text,
          formatNumber(context, point.value),
          baseline === 0 ? '' : `${formatNumber(context, (100 * (point.value - baseline)) / baseline, 1)} %`,
        ]),
      },
    };
  });
}

/** One bar a patient, for series small enough to tell patients apart. */
export function swimmerCharts(context: ViewContext, study: StudyInput): SwimmerChart[] {
  const { text } = context;
  const patients = study.patientRows.filter(({ times }) => times.length > 0);
  if (patients.length === 0 || patients.length > 12) return [];
  const measures = [...new Set(patients.flatMap(({ times }) => times.map(({ measure }) => measure)))];
  const rows = patients.map((patient) => {
    const own = study.characteristics.filter(({ patientId }) => patientId === patient.id);
    const response = own.find(({ measure }) => measure === 'best-response');
    const onset = own.find(({ measure, value }) => measure === 'time-to-response' && value !== null);
    const suffix = response ? resultView(context, response).figure : '';
    return {
      key: patient.id,
      label: [inLocale(context, patient.labelEn, patient.labelZh), suffix].filter(Boolean).join(' · '),
      bars: patient.times.map(({ measure, time, event, factId, unit }) => ({
        label: measureName(context, measure),
        time,
        event,
        fact: factId,
        text: `${event ? '' : '> '}${formatQuantity(context, formatNumber(context, time), unit, time)}`,
        series: measures.indexOf(measure),
      })),
      marks: onset
        ? [
            {
              label: `${measureName(context, onset.measure)}: ${resultView(context, onset).figure}`,
              time: (onset.value ?? 0) * (onset.unit === 'days' ? 12 / 365.25 : 1),
              fact: onset.factId,
            },
          ]
        : [],
    };
  });
  return [
    {
      kind: 'swimmer',
      id: 'swimmer',
      title: text.charts.swimmerTitle,
      alternative: text.charts.swimmerAlt(rows.length),
      axisLabel: text.charts.monthsAxis,
      maximum: niceMaximum(Math.max(...rows.flatMap(({ bars }) => bars.map(({ time }) => time)))),
      words: { event: text.charts.event, ongoing: text.charts.ongoing },
      rows,
      table: {
        columns: [text.columns.patient, text.columns.measure, text.columns.time, text.columns.result],
        rows: rows.flatMap(({ label, bars }) =>
          bars.map((bar) => [
            label,
            bar.label,
            bar.text,
            bar.event ? text.charts.event : text.charts.ongoing,
          ]),
        ),
      },
    },
  ];
}
