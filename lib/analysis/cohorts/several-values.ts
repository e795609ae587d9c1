import { type AskedRow, questionOf } from '@/lib/domain/outcome-question';

/** What tells apart the values of one cohort. */
interface ValueRow extends AskedRow {
  id: string;
  cohortId: string;
  value: number | null;
  count: number | null;
  contradictsId: string | null;
}

/** What two values of one cohort share that are of the same outcome; null for what is no single value. */
const valueKey = (row: ValueRow) =>
  row.value === null || row.count !== null || row.contradictsId !== null
    ? null
    : `${row.cohortId} ${questionOf(row)}`;

/**
 * Ids of the values of which their cohort has others of the same outcome: each is of one patient, not of the group. The
 * rows are all results of the cohorts in question.
 */
export function severalValues(rows: readonly ValueRow[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = valueKey(row);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set(rows.filter((row) => (counts.get(valueKey(row) ?? '') ?? 0) > 1).map(({ id }) => id));
}
