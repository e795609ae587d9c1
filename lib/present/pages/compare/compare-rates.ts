import { groupBy } from '@/lib/domain/group-by';
import type { OutcomeOfStudy } from '@/lib/domain/study-items';
import type { RowChart, RowMark } from '../../charts/chart-model';
import { figuresTitle } from '../../charts/figures-title';
import { markForm } from '../../charts/mark-form';
import { resultText, rowChart } from '../../charts/row-chart';
import {
  asGrouped,
  calledTogether,
  criteriaName,
  measureTitle,
  resultView,
  shareWithInterval,
} from '../../results/result-view';
import type { ViewContext } from '../../words/view-context';
import type { CohortInComparison } from './compared-cohort';
import { saidOtherwise } from './said-otherwise';

interface RateRow {
  cohort: CohortInComparison;
  row: OutcomeOfStudy;
}

const NOT_STATED = 'not-stated';

/** Criteria by which a response was judged: those of the row, else those of its study. */
const criteriaOf = ({ cohort, row }: RateRow) => row.criteria ?? cohort.study.responseCriteria ?? NOT_STATED;

/** Counts and rates of whole cohorts, as printed; what the paper prints otherwise elsewhere is left out. */
function ratesOf(context: ViewContext, cohorts: readonly CohortInComparison[], group: string): RateRow[] {
  return cohorts.flatMap((cohort) =>
    cohort.evidence.outcomes
      .filter(
        (row) =>
          context.labels.measures[row.measure]?.group === group &&
          !row.tumourSlug &&
          row.contradictsId === null &&
          (row.count !== null || (row.unit === '%' && row.value !== null)),
      )
      .map((row) => ({ cohort, row })),
  );
}

/** Responses, a figure for each set of criteria: what RECIST calls a response is not what Choi does. */
export function responseForests(context: ViewContext, cohorts: readonly CohortInComparison[]): RowChart[] {
  const { compare: words } = context.text;
  return [...groupBy(ratesOf(context, cohorts, 'response'), criteriaOf)].map(([criteria, rows]) =>
    forest(context, rows, {
      id: `response-${criteria.replaceAll(',', '-')}`,
      title:
        criteria === NOT_STATED ? words.responseUnstated : words.responseBy(criteriaName(context, criteria)),
      among: cohorts.filter(({ id }) => rows.some(({ cohort }) => cohort.id === id)),
    }),
  );
}

/** Events and rates at a time, as reported; null where no cohort reports any. */
export function rateForest(context: ViewContext, cohorts: readonly CohortInComparison[]): RowChart | null {
  const rows = ratesOf(context, cohorts, 'event-rate');
  if (rows.length === 0) return null;
  const chart = forest(context, rows, { id: 'rates', title: '', among: cohorts });
  return { ...chart, title: figuresTitle(context, chart.rows) || context.text.charts.ratesTitle };
}

/** What rows of one line of the forest share. */
const lineOf = (context: ViewContext, row: OutcomeOfStudy) =>
  JSON.stringify([row.measure, measureTitle(context, asGrouped(row))]);

/** Each measure with a row for every cohort; who does not report it has an empty one. No row sums up the others. */
function forest(
  context: ViewContext,
  rates: readonly RateRow[],
  { id, title, among }: { id: string; title: string; among: readonly CohortInComparison[] },
): RowChart {
  const { text } = context;
  const place = (row: OutcomeOfStudy) => context.labels.measures[row.measure]?.ordinal ?? 0;
  const lines = groupBy(
    [...rates].sort((a, b) => place(a.row) - place(b.row)),
    ({ row }) => lineOf(context, row),
  );
  const rows = [...lines].flatMap(([line, found]) => {
    const { headingOf, ownNameOf } = calledTogether(
      context,
      found.map(({ row }) => row),
    );
    const label = measureTitle(context, headingOf((found[0] as RateRow).row));
    return among.flatMap((cohort) => {
      const own = found.filter((rate) => rate.cohort.id === cohort.id);
      return own.length > 0
        ? own.map((rate) => rateMark(context, rate, { label, ownName: ownNameOf(rate.row) }))
        : [
            {
              ...emptyMark(context, cohort, `${line}-${cohort.id}`, { label, sublabel: cohort.label }),
              ...withText(
                saidOtherwise(
                  context,
                  (found[0] as RateRow).row,
                  rates.filter((rate) => rate.cohort.id === cohort.id).map(({ row }) => row),
                ),
              ),
            },
          ];
    });
  });
  return rowChart(context, {
    id,
    title,
    alternative: text.compare.forestAlt(
      rates.length,
      among.length,
      text.number.intervals[context.intervalMethod ?? 'wilson'],
    ),
    mark: 'dot',
    axisLabel: text.charts.percentOfPatients,
    maximum: 100,
    rows,
  });
}

const withText = (text: string | null): Partial<RowMark> => (text === null ? {} : { text });

function rateMark(
  context: ViewContext,
  { cohort, row }: RateRow,
  { label, ownName }: { label: string; ownName: string },
): RowMark {
  const view = resultView(context, row);
  const share = shareWithInterval(context, row);
  return {
    key: row.id,
    label,
    sublabel: [cohort.label, ownName].filter(Boolean).join(' · '),
    // A count without its denominator is no rate, and has no place on the axis.
    value: share?.value ?? (row.unit === '%' ? row.value : null),
    // The printed interval comes first.
    lower: row.lower ?? share?.lower ?? null,
    upper: row.upper ?? share?.upper ?? null,
    text: resultText(view),
    fact: row.factId,
    form: markForm(cohort.study, view.rate?.calculated),
    small: view.small,
    sign: row.sign,
    series: cohort.series,
  };
}

/** A row that says that the cohort does not report it. */
export const emptyMark = (
  { text }: ViewContext,
  cohort: CohortInComparison,
  key: string,
  words: Pick<RowMark, 'label' | 'sublabel'>,
): RowMark => ({
  key,
  ...words,
  value: null,
  lower: null,
  upper: null,
  text: text.number.notReported,
  fact: null,
  form: 'reported',
  small: false,
  series: cohort.series,
});
