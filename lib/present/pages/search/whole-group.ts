import { severalValues } from '@/lib/analysis/cohorts/several-values';
import type { OutcomeListItem } from '@/lib/data/tables/results-tables';
import type { Labels } from '@/lib/domain/labels';

/** Whether a result is one value without a count: of such a cohort may have several, each of one patient. */
export const isValueAlone = ({ value, count }: OutcomeListItem) => value !== null && count === null;

/** Whether a share of those who were free of an event says by when: without the time it says nothing. */
const saysItsTime = ({ measures }: Pick<Labels, 'measures'>, row: OutcomeListItem) =>
  measures[row.measure]?.countsEvents?.eventFree !== true || row.timeValue !== null;

const isOnePatient = ({ role, size }: OutcomeListItem['cohort']) => role === 'case' || size === 1;

/**
 * Of results those that can stand for a group by themselves: not of one patient, nor of patients who were chosen by what
 * happened to them, and no rate whose time is unknown.
 *
 * @param all every result of the cohorts of `rows` that is of the same measures as their values
 */
export function ofWholeGroups(
  labels: Pick<Labels, 'measures'>,
  rows: readonly OutcomeListItem[],
  all: readonly OutcomeListItem[] = rows,
): OutcomeListItem[] {
  const several = severalValues(
    all.map((row) => ({ ...row, cohortId: row.cohort.id, versusId: row.versus?.id ?? null })),
  );
  return rows.filter(
    (row) =>
      !row.ofOutcomeDefined &&
      row.of !== 1 &&
      !isOnePatient(row.cohort) &&
      !(row.versus && isOnePatient(row.versus)) &&
      !several.has(row.id) &&
      saysItsTime(labels, row),
  );
}
