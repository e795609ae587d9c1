import type { OutcomeOfStudy, StudyInput } from '@/lib/domain/study-items';
import type { RowMark } from '../../charts/chart-model';
import { markForm } from '../../charts/mark-form';
import { resultText } from '../../charts/row-chart';
import { measureTitle, resultView, shareWithInterval } from '../../results/result-view';
import type { ViewContext } from '../../words/view-context';
import { cohortLabel } from './cohort-series';

/** An outcome as a row of a dot plot or bar chart: percent of patients, or the value in its unit. */
export function outcomeMark(
  context: ViewContext,
  study: StudyInput,
  row: OutcomeOfStudy,
  series: number,
): RowMark {
  const view = resultView(context, row);
  const share = shareWithInterval(context, row);
  return {
    key: row.id,
    label: measureTitle(context, row),
    sublabel: cohortLabel(context, study, row.cohortId),
    value: share?.value ?? row.value,
    // The printed interval comes first.
    lower: row.lower ?? share?.lower ?? null,
    upper: row.upper ?? share?.upper ?? null,
    text: resultText(view),
    fact: row.factId,
    form: markForm(study, view.rate?.calculated),
    small: view.small,
    sign: row.sign,
    series,
  };
}
