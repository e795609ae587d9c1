import { adverseEventResult, adverseEventTitle } from '../results/adverse-event-view';
import { intervalOf, type Named } from '../results/result-view';
import type { ViewContext } from '../words/view-context';
import type { RowMark } from './chart-model';
import { markForm } from './mark-form';
import { resultText } from './row-chart';

export interface AdverseEventOfMark extends Named {
  id: string;
  term: string;
  occurrence: string;
  value: number | null;
  count: number | null;
  of: number | null;
  serious: boolean | null;
  factId: string;
}

/** An adverse event as a row of a dot plot: percent of patients; one that is stated without a number has none. */
export function adverseEventMark(
  context: ViewContext,
  event: AdverseEventOfMark,
  { origin, series, sublabel }: { origin: string; series: number; sublabel: string },
): RowMark {
  const view = adverseEventResult(context, event);
  const { count, of } = event;
  const counted = count !== null && of !== null;
  const interval = counted ? intervalOf(context, count, of) : null;
  return {
    key: event.id,
    label: adverseEventTitle(context, event),
    sublabel,
    value: counted ? (100 * count) / of : event.value,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    text: resultText(view),
    fact: event.factId,
    form: markForm({ origin }, view.rate?.calculated),
    small: view.small,
    series,
  };
}

/** Most frequent first; what has no number comes last. */
export const byIncidence = (a: RowMark, b: RowMark) => (b.value ?? -1) - (a.value ?? -1);
