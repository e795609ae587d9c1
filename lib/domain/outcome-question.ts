import type { outcomeValues } from './outcome';
import { type StoredTime, timeKey } from './timepoint';

/** What an outcome asks, of which patients and when, as a row of the database has it. */
export interface AskedRow extends StoredTime {
  measure: string;
  statistic: string | null;
  drugSlug: string | null;
  tumourSlug: string | null;
  categoryEn: string | null;
  classEn: string | null;
  title: string | null;
  timeFrame: string | null;
  changeFromBaseline: boolean;
  criteria: string | null;
  assessor: string | null;
  analysisSet: string | null;
  estimator: string | null;
  model: string | null;
  covariatesEn: string | null;
  versusId: string | null;
}

type Field = keyof typeof outcomeValues;

/** Each field of an outcome that asks; all others say what was found. */
const ASKED = {
  measure: (row) => row.measure,
  statistic: (row) => row.statistic,
  time: timeKey,
  category: (row) => row.categoryEn,
  class: (row) => row.classEn,
  title: (row) => row.title,
  timeFrame: (row) => row.timeFrame,
  changeFromBaseline: (row) => row.changeFromBaseline,
  criteria: (row) => row.criteria,
  assessor: (row) => row.assessor,
  analysisSet: (row) => row.analysisSet,
  estimator: (row) => row.estimator,
  model: (row) => row.model,
  covariates: (row) => row.covariatesEn,
} as const satisfies Partial<Record<Field, (row: AskedRow) => unknown>>;

/** Names of the fields that tell two outcomes of a study apart, whatever their values. */
export const ASKED_FIELDS = Object.keys(ASKED) as (keyof typeof ASKED)[];

/**
 * Equal for two outcomes of one study that ask the same, of whichever of its cohorts: only such are ever set side by side
 * as one, counted against one another, or taken for values of one thing.
 */
export const questionOf = (row: AskedRow): string =>
  JSON.stringify([
    ...Object.values(ASKED).map((read) => read(row)),
    row.drugSlug,
    row.tumourSlug,
    row.versusId,
  ]);

/** Whether a reported test is of this outcome: of its measure at its time, and of its title where a registry has one. */
export const isTestOf = (
  test: Pick<AskedRow, 'measure' | 'tumourSlug' | 'title'> & StoredTime,
  outcome: Pick<AskedRow, 'measure' | 'tumourSlug' | 'title'> & StoredTime,
): boolean =>
  test.measure === outcome.measure &&
  test.title === outcome.title &&
  test.tumourSlug === outcome.tumourSlug &&
  timeKey(test) === timeKey(outcome);

/**
 * What one measure is of, where it stands for several things: the title, of a measure that is called as it is titled, the
 * row and the category. Null where there is nothing to tell apart.
 */
export const partOf = (
  { title, classEn, categoryEn }: Pick<AskedRow, 'title' | 'classEn' | 'categoryEn'>,
  isTitled: boolean,
): string | null => [isTitled ? title : null, classEn, categoryEn].filter(Boolean).join(' · ') || null;
