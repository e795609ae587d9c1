import { criteriaTerms } from '@/lib/domain/criteria-terms';
import { groupBy } from '@/lib/domain/group-by';
import { personMeasures } from '@/lib/domain/labels';
import { inMonths } from '@/lib/domain/months';
import type { CharacteristicOfStudy, StudyInput } from '@/lib/domain/study-items';
import { labelled, withCommas, withSemicolons } from '@/lib/text/punctuation';
import type { SwimmerChart, SwimmerMark } from '../../charts/chart-model';
import { niceMaximum } from '../../charts/nice-maximum';
import { notesOfTimes } from '../../charts/survival-chart';
import { criteriaName, resultView } from '../../results/result-view';
import { formatNumber, formatQuantity } from '../../words/format-number';
import {
  inLocale,
  joinNames,
  joinSentences,
  measureName,
  type ViewContext,
  withinSentence,
} from '../../words/view-context';

/** More lanes than that are no picture of single patients. */
const MOST_PATIENTS = 12;

/** What a patient's datum marks on the lane: a length of time since the start of treatment. */
const MARKED: readonly { mark: SwimmerMark; measure: string }[] = [
  { mark: 'onset', measure: 'time-to-response' },
  { mark: 'dose-change', measure: 'time-to-dose-change' },
  { mark: 'treatment-end', measure: 'treatment-duration' },
];

type PatientRow = StudyInput['patientRows'][number];
type Row = SwimmerChart['rows'][number];

/** One lane a patient, for series small enough to tell patients apart; the longest followed first. */
export function swimmerCharts(context: ViewContext, study: StudyInput): SwimmerChart[] {
  const { text } = context;
  const { patientCharts: words } = text;
  const timed = study.patientRows.filter(({ times }) => times.length > 0);
  if (timed.length === 0 || study.patientRows.length > MOST_PATIENTS) return [];
  const measures = [...new Set(timed.flatMap(({ times }) => times.map(({ measure }) => measure)))];
  const longest = ({ times }: PatientRow) => Math.max(-1, ...times.map(monthsOfTime));
  const patients = [...study.patientRows].sort((a, b) => longest(b) - longest(a));
  const characteristics = groupBy(study.characteristics, ({ patientId }) => patientId);
  const dataOf = ({ id }: PatientRow) => characteristics.get(id) ?? [];
  const rows = patients.map((patient) => laneOf(context, patient, dataOf(patient), measures));
  const occurring = MARKED.filter(({ mark }) =>
    rows.some(({ marks }) => marks.some((own) => own.mark === mark)),
  );
  const furthest = Math.max(
    ...rows.flatMap(({ bars, marks }) => [...bars, ...marks].map(({ time }) => time)),
  );
  return [
    {
      kind: 'swimmer',
      id: 'swimmer',
      title: words.swimmerTitle,
      subtitle: words.swimmerSubtitle(patients.length),
      alternative: words.swimmerAlt(
        patients.length,
        joinNames(context, [
          ...responseCounts(context, patients.map(dataOf)),
          ...measures.map((measure) => eventCount(context, measure, patients)),
        ]),
      ),
      note: joinSentences(context, [
        criteriaNote(context, study, patients.map(dataOf)),
        notesOfTimes(
          context,
          patients.flatMap(({ times }) => times),
        ),
      ]),
      axisLabel: text.charts.monthsAxis,
      maximum: niceMaximum(furthest),
      endpoints: measures.map((measure) => ({
        label: measureName(context, measure),
        event: words.eventOf(measureName(context, measure)),
      })),
      ongoing: words.ongoing,
      signs: occurring.map(({ mark }) => ({ mark, label: words.signs[mark] })),
      rows,
      table: tableOf(
        context,
        rows,
        measures,
        occurring.map(({ mark }) => mark),
      ),
    },
  ];
}

const monthsOfTime = ({ time, unit }: PatientRow['times'][number]) => inMonths(time, unit) ?? time;

function laneOf(
  context: ViewContext,
  patient: PatientRow,
  data: readonly CharacteristicOfStudy[],
  measures: readonly string[],
): Row {
  const { text } = context;
  const response = data.find(({ measure }) => measure === 'best-response');
  return {
    key: patient.id,
    label: [inLocale(context, patient.labelEn, patient.labelZh), ageAndSex(context, data)]
      .filter(Boolean)
      .join(' · '),
    sublabel: response ? resultView(context, response).figure : text.patientCharts.noResponse,
    empty: patient.times.length === 0 ? text.patientCharts.noTimes : '',
    bars: patient.times.map((time) => ({
      endpoint: measures.indexOf(time.measure),
      label: measureName(context, time.measure),
      time: monthsOfTime(time),
      event: time.event,
      fact: time.factId,
      text: `${time.event ? '' : '> '}${formatQuantity(context, formatNumber(context, time.time), time.unit, time.time)}`,
    })),
    marks: MARKED.flatMap(({ mark, measure }) =>
      data.flatMap((row) => {
        if (row.measure !== measure || row.value === null) return [];
        const time = inMonths(row.value, row.unit);
        const label = labelled(text.patientCharts.signs[mark], resultView(context, row).figure);
        return time === null
          ? []
          : [{ mark, label: withReason(context, mark, label, data), time, fact: row.factId }];
      }),
    ),
  };
}

/** "37, male": an age in years as cases are told, and the sex. */
const ageAndSex = (context: ViewContext, data: readonly CharacteristicOfStudy[]): string =>
  withCommas(
    personMeasures(context.labels).flatMap((measure) => {
      const row = data.find((one) => one.measure === measure);
      if (!row) return [];
      const unit = row.unit === 'years' ? null : row.unit;
      return [withinSentence(resultView(context, { ...row, unit }).figure)];
    }),
  );

/** A change of dose with the doses and the reason, where they are printed. */
function withReason(
  context: ViewContext,
  mark: SwimmerMark,
  label: string,
  data: readonly CharacteristicOfStudy[],
): string {
  if (mark !== 'dose-change') return label;
  const figureOf = (measure: string | undefined) => {
    const row = data.find((candidate) => candidate.measure === measure);
    return row ? resultView(context, row).figure : '';
  };
  const has = (measure: string) => data.some((row) => row.measure === measure);
  const [after, before] =
    Object.entries(context.labels.measures)
      .map(([slug, { changedFrom }]) => [slug, changedFrom] as const)
      .find(([slug, from]) => from !== undefined && (has(slug) || has(from))) ?? [];
  const reason = figureOf('dose-change');
  const doses = [before, after].map(figureOf).filter(Boolean).join(' → ');
  return withSemicolons([label, doses, reason]);
}

/** "Partial response 4/5", for each response that a patient had, and who had none reported. */
function responseCounts(context: ViewContext, patients: readonly CharacteristicOfStudy[][]): string[] {
  const { number, patientCharts: words } = context.text;
  const responses = patients.map((data) => {
    const row = data.find(({ measure }) => measure === 'best-response');
    return row ? resultView(context, row).figure : words.noResponse;
  });
  return [...groupBy(responses, (response) => response)].map(
    ([response, having]) => `${response} ${number.of(`${having.length}`, `${patients.length}`)}`,
  );
}

function eventCount(context: ViewContext, measure: string, patients: readonly PatientRow[]): string {
  const { number, patientCharts: words } = context.text;
  const times = patients.flatMap((patient) => patient.times.filter((time) => time.measure === measure));
  const events = times.filter(({ event }) => event).length;
  return `${words.eventOf(measureName(context, measure))} ${number.of(`${events}`, `${times.length}`)}`;
}

/** By which criteria the responses were judged, and in how many patients each; who was not evaluable, or that none was. */
function criteriaNote(
  context: ViewContext,
  study: StudyInput,
  patients: readonly CharacteristicOfStudy[][],
): string {
  const { charts, number, patientCharts: words } = context.text;
  const own = patients.map(
    (data) => data.find(({ measure }) => measure === 'response-criteria')?.term ?? null,
  );
  const names = own.every((term) => term !== null)
    ? [...groupBy(own, (term) => term)].map(
        ([term, judged]) =>
          `${criteriaName(context, term)} ${number.of(`${judged.length}`, `${patients.length}`)}`,
      )
    : criteriaTerms(study.responseCriteria).map((term) => criteriaName(context, term));
  const unknown = patients.filter((data) => !data.some(({ measure }) => measure === 'best-response')).length;
  return joinSentences(context, [
    names.length > 0 ? charts.responseCriteria(joinNames(context, names)) : '',
    words.responseKnown(patients.length - unknown, patients.length),
  ]);
}

function tableOf(
  { text }: ViewContext,
  rows: readonly Row[],
  measures: readonly string[],
  marks: readonly SwimmerMark[],
): SwimmerChart['table'] {
  const { columns, number, patientCharts: words } = text;
  const endpoints = measures.map((_, endpoint) => endpoint);
  const label = (endpoint: number) =>
    rows.flatMap(({ bars }) => bars).find((bar) => bar.endpoint === endpoint)?.label ?? '';
  return {
    columns: [
      columns.patient,
      columns.response,
      ...endpoints.flatMap((endpoint) => [label(endpoint), words.atItsEnd]),
      ...marks.map((mark) => words.signs[mark]),
    ],
    rows: rows.map((row) => [
      row.label,
      row.sublabel,
      ...endpoints.flatMap((endpoint) => {
        const bar = row.bars.find((candidate) => candidate.endpoint === endpoint);
        return bar
          ? [bar.text, bar.event ? text.charts.event : text.charts.ongoing]
          : [number.notReportedSign, number.notReportedSign];
      }),
      ...marks.map(
        (mark) =>
          row.marks
            .filter((own) => own.mark === mark)
            .map((own) => own.label.slice(own.label.indexOf(': ') + 2))
            .join('; ') || number.notReportedSign,
      ),
    ]),
  };
}
