import { distinct } from '@/lib/domain/active-drugs';
import { criteriaTerms } from '@/lib/domain/criteria-terms';
import { groupBy } from '@/lib/domain/group-by';
import type { StudyInput } from '@/lib/domain/study-items';
import type { LineChart } from '../../charts/chart-model';
import { niceMaximum } from '../../charts/nice-maximum';
import { criteriaName } from '../../results/result-view';
import { formatNumber } from '../../words/format-number';
import { knowledgeSourceWords } from '../../words/knowledge-sources';
import { groupName, inLocale, joinNames, joinSentences, type ViewContext } from '../../words/view-context';

type Measurement = StudyInput['measurements'][number];

/** One patient at one time: all lesions together. */
interface Size {
  time: number;
  /** "about 11 × 8 × 5 cm" */
  text: string;
  about: boolean;
  fact: string;
  /** The longest diameters of all lesions together. */
  longest: number;
}

interface MeasuredPatient {
  id: string;
  label: string;
  unit: string;
  criteria: string[];
  sizes: Size[];
  /** What the extractors remark of the measurements. */
  remarks: string[];
}

/** Beyond that many points, words beside each would cover one another. */
const MOST_LABELLED = 12;

/** Lesions of the patients in whom they were measured: their sizes, and the change of the longest diameter since the first. */
export function lesionCharts(context: ViewContext, study: StudyInput): LineChart[] {
  const patients = measuredPatients(context, study);
  if (patients.length === 0) return [];
  const followed = patients.filter(({ sizes }) => sizes.length > 1 && (sizes[0]?.longest ?? 0) > 0);
  return [
    ...(followed.length > 0 ? [changeChart(context, study, followed)] : []),
    ...patients.map((patient) => sizeChart(context, patient)),
  ];
}

function measuredPatients(context: ViewContext, study: StudyInput): MeasuredPatient[] {
  return [...groupBy(study.measurements, ({ patientId }) => patientId)].map(([id, rows]) => {
    const patient = study.patientRows.find((candidate) => candidate.id === id);
    const own = study.characteristics.find(
      ({ patientId, measure }) => patientId === id && measure === 'response-criteria',
    );
    const lesions = new Set(rows.map(({ lesion }) => lesion)).size;
    return {
      id,
      label: patient ? inLocale(context, patient.labelEn, patient.labelZh) : id,
      unit: rows[0]?.unit ?? '',
      criteria: own?.term ? [own.term] : criteriaTerms(study.responseCriteria),
      sizes: [...groupBy(rows, ({ timeMonths }) => timeMonths)]
        // A sum of some of the lesions is no size of the disease.
        .filter(([, together]) => together.length === lesions)
        .map(([time, together]) => sizeAt(context, time, together))
        .sort((a, b) => a.time - b.time),
      remarks: distinct(rows.map(({ noteEn, noteZh }) => inLocale(context, noteEn, noteZh))),
    };
  });
}

const dimensionsOf = ({ dimension1, dimension2, dimension3 }: Measurement) =>
  [dimension1, dimension2, dimension3].filter((value) => value !== null);

function sizeAt(context: ViewContext, time: number, lesions: readonly Measurement[]): Size {
  const { approximately } = context.text.number;
  const total = (of: (values: number[]) => number) =>
    lesions.reduce((sum, lesion) => sum + of(dimensionsOf(lesion)), 0);
  return {
    time,
    text: lesions
      .map(
        (lesion) =>
          `${lesion.sign === '~' ? `${approximately} ` : ''}${dimensionsOf(lesion)
            .map((value) => formatNumber(context, value))
            .join(' × ')} ${lesion.unit}`,
      )
      .join(' + '),
    about: lesions.some(({ sign }) => sign === '~'),
    fact: lesions[0]?.factId ?? '',
    longest: total((values) => Math.max(...values)),
  };
}

const changeOf = (value: number, baseline: number) => (100 * (value - baseline)) / baseline;

/** "−45.5 %", with a true minus sign. */
function changeText(context: ViewContext, change: number): string {
  const sign = change > 0 ? '+' : change < 0 ? '−' : '';
  return `${sign}${formatNumber(context, Math.abs(change), 1)} %`;
}

/** Change of the longest diameter since the first measurement, a line a patient; lines across where the criteria change. */
function changeChart(
  context: ViewContext,
  study: StudyInput,
  patients: readonly MeasuredPatient[],
): LineChart {
  const { patientCharts: words, columns, charts } = context.text;
  const labelled = patients.reduce((total, { sizes }) => total + sizes.length, 0) <= MOST_LABELLED;
  const lines = patients.map(({ label, sizes }, series) => ({
    label,
    series,
    points: sizes.map(({ time, longest, about, fact, text }, index) => {
      const change = changeOf(longest, sizes[0]?.longest ?? 0);
      return {
        time,
        value: change,
        text: `${changeText(context, change)} (${text})`,
        label: labelled && index > 0 ? changeText(context, change) : '',
        fact,
        about,
      };
    }),
  }));
  const criteria = [...new Set(patients.flatMap((patient) => patient.criteria))];
  const thresholds = thresholdsOf(context, criteria);
  const points = lines.flatMap((line) => line.points);
  const highest = Math.max(...points.map(({ value }) => value), ...thresholds.map(({ value }) => value), 20);
  const last = lines.map(({ label, points: own }) =>
    words.changeOf(label, changeText(context, own.at(-1)?.value ?? 0), own.at(-1)?.time ?? 0),
  );
  return {
    kind: 'lines',
    id: 'lesion-change',
    title: words.changeTitle,
    alternative: words.changeAlt(joinSentences(context, last)),
    note: joinSentences(context, [
      study.patients !== null ? words.measured(patients.length, study.patients) : '',
      ...criteriaNotes(context, criteria),
    ]),
    axisLabel: charts.monthsAxis,
    valueLabel: words.changeAxis,
    maximumTime: niceMaximum(Math.max(...points.map(({ time }) => time))),
    minimum: -100,
    maximum: niceMaximum(highest * 1.2),
    references: [{ value: 0, label: words.baseline }, ...thresholds],
    lines,
    aboutLabel: points.some(({ about }) => about) ? words.about : '',
    table: {
      columns: [
        columns.patient,
        charts.monthsAxis,
        columns.dimensions,
        words.longest(patients[0]?.unit ?? ''),
        words.longestChange,
      ],
      of: lines.flatMap(({ series, points: own }) => own.map(({ time }) => ({ series, time }))),
      rows: patients.flatMap(({ label, sizes }) =>
        sizes.map((size) => [
          label,
          formatNumber(context, size.time),
          size.text,
          formatNumber(context, size.longest),
          changeText(context, changeOf(size.longest, sizes[0]?.longest ?? 0)),
        ]),
      ),
    },
  };
}

/** Lines across at the changes from which on the criteria speak of another category. */
function thresholdsOf(context: ViewContext, criteria: readonly string[]): LineChart['references'] {
  const { patientCharts: words } = context.text;
  return criteria.flatMap((slug) =>
    (context.labels.groups['response-criteria']?.[slug]?.thresholds ?? []).map(
      ({ change, response, from }) => ({
        value: change,
        label: words.threshold[from](
          changeText(context, change).replace('.0', ''),
          groupName(context, 'responses', response),
          // With one set of criteria, the note names it.
          criteria.length > 1 ? criteriaName(context, slug) : '',
        ),
      }),
    ),
  );
}

/** What the criteria go by besides the lines. */
function criteriaNotes(context: ViewContext, criteria: readonly string[]): string[] {
  const { patientCharts: words, charts } = context.text;
  const terms = criteria.flatMap((slug) => context.labels.groups['response-criteria']?.[slug] ?? []);
  const found = terms.flatMap(({ sources = {} }) => [
    ...(sources.thresholds ?? []),
    ...(sources.besides ?? []),
  ]);
  const sources = [...new Set(found.flatMap((source) => knowledgeSourceWords(context, source)?.text ?? []))];
  return [
    criteria.length > 0
      ? charts.responseCriteria(
          joinNames(
            context,
            criteria.map((slug) => criteriaName(context, slug)),
          ),
        )
      : '',
    terms.some(({ thresholds }) => thresholds) ? words.thresholdNote(joinNames(context, sources)) : '',
    ...terms.map(({ besides }) => besides?.[context.locale] ?? ''),
  ];
}

/** Sizes of one patient's lesions: the longest diameter. */
function sizeChart(context: ViewContext, { id, label, unit, sizes, remarks }: MeasuredPatient): LineChart {
  const { patientCharts: words, charts, columns } = context.text;
  const labelled = sizes.length <= MOST_LABELLED;
  const baseline = sizes[0]?.longest ?? 0;
  return {
    kind: 'lines',
    id: `lesion-${id.split('/')[1]}`,
    title: words.sizeTitle(label),
    alternative: words.sizeAlt(sizes[0]?.text ?? '', sizes.at(-1)?.text ?? ''),
    note: joinSentences(context, remarks),
    axisLabel: charts.monthsAxis,
    valueLabel: words.longest(unit),
    maximumTime: niceMaximum(Math.max(...sizes.map(({ time }) => time))),
    minimum: 0,
    maximum: niceMaximum(1.1 * Math.max(...sizes.map(({ longest }) => longest))),
    references: [],
    lines: [
      {
        label,
        series: 0,
        points: sizes.map(({ time, longest, text, fact, about }) => ({
          time,
          value: longest,
          text,
          label: labelled ? text : '',
          fact,
          about,
        })),
      },
    ],
    aboutLabel: sizes.some(({ about }) => about) ? words.about : '',
    table: {
      columns: [charts.monthsAxis, columns.dimensions, words.longest(unit), words.longestChange],
      of: sizes.map(({ time }) => ({ series: 0, time })),
      rows: sizes.map(({ time, text, longest }) => [
        formatNumber(context, time),
        text,
        formatNumber(context, longest),
        baseline === 0 ? '' : changeText(context, changeOf(longest, baseline)),
      ]),
    },
  };
}
