import { type StoredTime, timeKey } from '@/lib/domain/timepoint';

/** What tells apart the values of one cohort. */
interface ValueRow extends StoredTime {
  id: string;
  cohortId: string;
  measure: string;
  statistic: string | null;
  categoryEn?: string | null;
  tumourSlug: string | null;
  versusId?: string | null;
  analysisSet?: string | null;
  criteria?: string | null;
  value: number | null;
  count: number | null;
  contradictsId: string | null;
}

/** What two values of one cohort share that are of the same outcome; null for what is no single value. */
const valueKey = (row: ValueRow) =>
  row.value === null || row.count !== null || row.contradictsId !== null
    ? null
    : JSON.stringify([
        row.cohortId,
        row.measure,
        row.statistic,
        row.categoryEn ?? null,
        row.tumourSlug,
        timeKey(row),
        row.versusId ?? null,
        row.analysisSet ?? null,
        row.criteria ?? null,
      ]);

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
