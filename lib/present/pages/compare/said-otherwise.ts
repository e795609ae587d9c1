import type { OutcomeOfStudy } from '@/lib/domain/study-items';
import { timeKey } from '@/lib/domain/timepoint';
import { measureTitle } from '../../results/result-view';
import type { ViewContext } from '../../words/view-context';

/**
 * Who reports how many had an event does not leave out how many were free of it: in place of the one, the words say where
 * to look. Null where the cohort reports neither.
 */
export function saidOtherwise(
  context: ViewContext,
  row: OutcomeOfStudy,
  reported: readonly OutcomeOfStudy[],
): string | null {
  const counts = ({ measure }: OutcomeOfStudy) => context.labels.measures[measure]?.countsEvents;
  const wanted = counts(row);
  if (wanted === undefined) return null;
  const other = reported.find((candidate) => {
    const own = counts(candidate);
    return (
      own?.endpoint === wanted.endpoint &&
      own.eventFree !== wanted.eventFree &&
      timeKey(candidate) === timeKey(row)
    );
  });
  return other ? context.text.severalValues.saidAs(measureTitle(context, other)) : null;
}
