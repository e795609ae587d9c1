import type { ResultView } from '../../results/result-view';

/** One thing said in a cell: a result with its source, or words. */
export interface CompareItem {
  key: string;
  label: string | null;
  result: ResultView | null;
  text: string | null;
  note: string | null;
  /** Of which larger group it is stated, where not of the cohort itself. */
  of: string | null;
  /** Where it can be read patient by patient. */
  link?: { text: string; href: string };
}
