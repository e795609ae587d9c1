import type { Text } from '@/lib/text/en';
import type { Locale } from '@/lib/text/locale';
import { measureName, type ViewContext } from '../../words/view-context';
import type { StoredChoice, StoredCurves } from './stored-curves';

/** As many rows as one answer of the API holds. */
const MOST_ROWS = 200;
const API = '/api/v1';

/** Results of stored studies as they are laid beside a reader's own counts. */
export interface StoredRows {
  title: string;
  rows: { key: string; label: string; sublabel: string; events: number; total: number; fact: string }[];
}

/** One choice a measure, its value the address under which the API has the results. */
export const storedMeasures = (
  context: ViewContext,
  measures: readonly { measure: string; results: number }[],
): StoredChoice[] =>
  measures.map(({ measure, results }) => ({
    value: `${API}/outcomes?measure=${encodeURIComponent(measure)}&limit=${MOST_ROWS}`,
    label: context.text.analyse.storedMeasure(measureName(context, measure), results),
  }));

/** What is stored and drawn beside the reader's own: curves beside curves, counts beside counts. */
export interface StoredForTable {
  curves: StoredCurves | null;
  rows: StoredRows | null;
}

interface OutcomeAnswer {
  data: {
    study: string;
    cohort: string;
    count: number | null;
    of: number | null;
    ofOutcomeDefined: boolean;
    notReported: boolean | null;
    timepoint: string | null;
    factId: string;
  }[];
}
interface CohortAnswer {
  data: { study: string; slug: string; label: Record<Locale, string> }[];
}

/** Where the API has the names of the cohorts that an answer is of. */
export const cohortsOf = ({ data }: OutcomeAnswer): string => {
  const studies = [...new Set(data.map(({ study }) => study))];
  const named = studies.map((study) => `study=${encodeURIComponent(study)}`);
  return `${API}/cohorts?${[...named, `limit=${MOST_ROWS}`].join('&')}`;
};

/** What the API answers, with names in the reader's language; rows without a count are left out. */
export function storedRows(
  locale: Locale,
  title: string,
  { data }: OutcomeAnswer,
  cohorts: CohortAnswer,
): StoredRows {
  const labels = new Map(cohorts.data.map(({ study, slug, label }) => [`${study}/${slug}`, label[locale]]));
  const rows = data.flatMap(
    ({ study, cohort, count, of, ofOutcomeDefined, notReported, timepoint, factId }) =>
      count === null || of === null || ofOutcomeDefined || notReported
        ? []
        : [
            {
              key: factId,
              label: labels.get(`${study}/${cohort}`) ?? cohort,
              sublabel: [study, timepoint].filter(Boolean).join(' · '),
              events: count,
              total: of,
              fact: factId,
            },
          ],
  );
  return { title, rows };
}

/** What has to be said beside results of other patients. */
export const storedRowsCaution = (words: Text['analyse'], { title }: StoredRows) =>
  words.storedRowsCaution(title);
