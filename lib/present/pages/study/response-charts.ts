import { ancestorsOf } from '@/lib/domain/cohort-ancestry';
import type { OutcomeOfStudy, StudyInput } from '@/lib/domain/study-items';
import { withSemicolons } from '@/lib/text/punctuation';
import type { RowChart, RowMark } from '../../charts/chart-model';
import { figuresTitle } from '../../charts/figures-title';
import { rowChart } from '../../charts/row-chart';
import { criteriaOfResult, measureTitle, resultView } from '../../results/result-view';
import { joinNames, joinSentences, type ViewContext } from '../../words/view-context';
import { cohortLabel, seriesOf } from './cohort-series';
import { outcomeMark } from './outcome-mark';

const RESPONSE_PARTITION = 'best-response';
const NOT_EVALUABLE = 'not-evaluable';

/** Bars of responses, one chart a cohort that reports any. */
export function responseCharts(context: ViewContext, study: StudyInput): RowChart[] {
  const rows = study.outcomes.filter(
    (row) => isOfResponse(context, row) && !row.tumourSlug && (row.count !== null || row.unit === '%'),
  );
  const cohorts = [...new Set(rows.map(({ cohortId }) => cohortId))];
  const ofCohort = (id: string) => rows.filter(({ cohortId }) => cohortId === id);
  const assessed = cohorts.filter((id) => ofCohort(id).some(({ measure }) => measure !== NOT_EVALUABLE));
  const ancestorsOf = ancestors(study);
  // Patients who could not be assessed are often counted among all patients only: a note says how many, since they are no part
  // of the group that was assessed.
  const only = cohorts.filter((id) => !assessed.includes(id));
  const besides = only.filter((id) => !assessed.some((other) => ancestorsOf(other).includes(id)));
  const charts = [...assessed, ...besides].map((id) =>
    responseChart(
      context,
      study,
      id,
      inOrder(context, ofCohort(id)),
      only.filter((other) => ancestorsOf(id).includes(other)).flatMap(ofCohort),
    ),
  );
  // Counts of a group that was chosen by its outcome have no share to draw: the table of outcomes gives them.
  const drawn = charts.filter((chart) => chart.rows.some(({ value }) => value !== null));
  return drawn.length > 0 ? drawn : charts;
}

const isOfResponse = ({ labels }: ViewContext, { measure }: OutcomeOfStudy) =>
  labels.measures[measure]?.partition === RESPONSE_PARTITION ||
  measure === 'objective-response' ||
  measure === NOT_EVALUABLE;

const inOrder = ({ labels }: ViewContext, rows: readonly OutcomeOfStudy[]) => {
  const place = ({ measure }: OutcomeOfStudy) => labels.measures[measure]?.ordinal ?? 0;
  return [...rows].sort((a, b) => place(a) - place(b));
};

/** Ids of the cohorts that a cohort is part of, nearest first. */
function ancestors(study: StudyInput) {
  const parents = new Map(study.cohorts.map(({ id, parentId }) => [id, parentId]));
  return (id: string): string[] => ancestorsOf(id, (at) => parents.get(at));
}

function responseChart(
  context: ViewContext,
  study: StudyInput,
  cohortId: string,
  rows: readonly OutcomeOfStudy[],
  notAssessed: readonly OutcomeOfStudy[],
): RowChart {
  const { charts, analysisSets, columns } = context.text;
  const series = seriesOf(study);
  const cohort = cohortLabel(context, study, cohortId);
  const criteria = rows.map((row) => criteriaOfResult(context, row, study)).filter(Boolean);
  const shared = new Set(criteria).size === 1 ? criteria[0] : undefined;
  const marks = rows.map((row): RowMark => {
    const about = [
      shared ? '' : criteriaOfResult(context, row, study),
      row.analysisSet ? (analysisSets[row.analysisSet] ?? row.analysisSet) : '',
    ].filter(Boolean);
    const { sublabel, ...mark } = outcomeMark(context, study, row, series.get(row.cohortId) ?? 0);
    return about.length > 0 ? { ...mark, sublabel: joinNames(context, about) } : mark;
  });
  const counted = categoriesOf(context, rows);
  const part = selectedPart(study, cohortId);
  const note = joinSentences(context, [
    part ? charts.responseSelected : '',
    counted && counted.of > counted.sum ? charts.responseRest(counted.sum, counted.of) : '',
    shared ? charts.responseCriteria(shared) : '',
    ...notAssessed.map((row) =>
      charts.responseNotAssessed(
        measureTitle(context, row),
        cohortLabel(context, study, row.cohortId),
        resultView(context, row).figure,
      ),
    ),
  ]);
  const chart = rowChart(context, {
    id: `response-${cohortId.split('/')[1]}`,
    title: part
      ? charts.responseAmong(cohort, part.size === null ? '' : charts.partOf(part.size, part.of))
      : charts.responseOf(figuresTitle(context, headlineOf(context, rows, marks)), cohort),
    alternative: charts.responseAlt(
      cohort,
      withSemicolons(marks.map((mark) => `${mark.label} ${mark.text}`)),
    ),
    mark: 'bar',
    axisLabel: charts.percentOfPatients,
    maximum: 100,
    rows: marks,
    ...(note ? { note } : {}),
  });
  const names = rows.map((row) => cohortLabel(context, study, row.cohortId));
  return {
    ...chart,
    table: {
      columns: [columns.measure, columns.cohort, columns.criteria, columns.result],
      rows: rows.map((row, index) => [
        marks[index]?.label ?? '',
        names[index] ?? '',
        criteriaOfResult(context, row, study),
        marks[index]?.text ?? '',
      ]),
    },
  };
}

/** The row that the title tells of: the objective response, else the first response that somebody had and is good to have, else the first. */
function headlineOf(
  { labels }: ViewContext,
  rows: readonly OutcomeOfStudy[],
  marks: readonly RowMark[],
): RowMark[] {
  const isGood = ({ measure, count, value }: OutcomeOfStudy) =>
    labels.measures[measure]?.favours !== 'lower' && measure !== NOT_EVALUABLE && (count ?? value ?? 0) > 0;
  const at = [
    rows.findIndex(({ measure }) => measure === 'objective-response'),
    rows.findIndex(isGood),
    0,
  ].find((index) => index >= 0);
  return marks.slice(at, (at ?? 0) + 1);
}

/** How many patients the categories of best response account for, where all are of the same number. */
function categoriesOf(
  { labels }: ViewContext,
  rows: readonly OutcomeOfStudy[],
): { sum: number; of: number } | null {
  const categories = rows.filter(
    ({ measure, contradictsId }) =>
      contradictsId === null &&
      (labels.measures[measure]?.partition === RESPONSE_PARTITION || measure === NOT_EVALUABLE),
  );
  const [first] = categories;
  const of = first?.of ?? null;
  if (of === null || categories.some((row) => row.count === null || row.of !== of)) return null;
  return { sum: categories.reduce((sum, { count }) => sum + (count ?? 0), 0), of };
}

/** Of a cohort that was selected by how its patients did: its size, and that of the nearest cohort that wasn't. */
function selectedPart(
  study: StudyInput,
  cohortId: string,
): { size: number | null; of: number | null } | null {
  const chain = [cohortId, ...ancestors(study)(cohortId)].map((id) =>
    study.cohorts.find((cohort) => cohort.id === id),
  );
  if (!chain.some((cohort) => cohort?.outcomeDefined)) return null;
  const last = chain.findLastIndex((cohort) => cohort?.outcomeDefined);
  return { size: chain[0]?.size ?? null, of: chain[last + 1]?.size ?? null };
}
