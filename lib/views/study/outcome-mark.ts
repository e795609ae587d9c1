import type { RowMark } from '../charts/chart-model';
import { resultText } from '../charts/row-chart';
import { intervalOf, measureTitle, resultView } from '../result-view';
import type { ViewContext } from '../view-context';
import { cohortLabel } from './cohort-series';
import type { OutcomeOfStudy, StudyInput } from './study-input';

/** An outcome as a row of a dot plot or bar chart: percent of patients, or the value in its unit. */
export function outcomeMark(
  context: ViewContext,
  study: StudyInput,
  row: OutcomeOfStudy,
  series: number,
): RowMark {
  const view = resultView(context, row);
  const counted = row.numerator !== null && row.denominator !== null;
  const interval = counted ? intervalOf(context, row.numerator ?? 0, row.denominator ?? 1) : null;
  return {
    key: row.id,
    label: measureTitle(context, row),
    sublabel: cohortLabel(context, study, row.cohortId),
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
