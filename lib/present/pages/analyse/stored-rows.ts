import type { Timepoint } from '@/lib/domain/timepoint';
import type { Text } from '@/lib/text/en';
import type { Locale } from '@/lib/text/locale';
import { formatTime } from '../../words/format-number';
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
    value: `${API}/outcomes?measure=${encodeURIComponent(measure)}&include=labels&limit=${MOST_ROWS}`,
    label: context.text.analyse.storedMeasure(measureName(context, measure), results),
  }));

/** What is stored and drawn beside the reader's own: curves beside curves, counts beside counts. */
export interface StoredForTable {
  curves: StoredCurves | null;
  rows: StoredRows | null;
}

type Name = Record<Locale, string>;
/** The time of a result as the API has it: what is absent is null. */
type AnsweredTime = { [Part in keyof Timepoint]: Timepoint[Part] | null };
interface OutcomeAnswer {
  data: {
    count: number | null;
    of: number | null;
    ofOutcomeDefined: boolean;
    notReported: boolean | null;
    time: AnsweredTime | null;
    factId: string;
    labels: { study: Name; cohort: Name };
  }[];
}

const timeOf = (time: AnsweredTime | null): Timepoint | undefined =>
  time
    ? (Object.fromEntries(Object.entries(time).filter(([, part]) => part !== null)) as Timepoint)
    : undefined;

/** What the API answers, with names in the reader's language; rows without a count are left out. */
export const storedRows = (context: ViewContext, title: string, { data }: OutcomeAnswer): StoredRows => ({
  title,
  rows: data.flatMap(({ count, of, ofOutcomeDefined, notReported, time, factId, labels }) =>
    count === null || of === null || ofOutcomeDefined || notReported
      ? []
      : [
          {
            key: factId,
            label: labels.cohort[context.locale],
            sublabel: [labels.study[context.locale], formatTime(context, timeOf(time))]
              .filter(Boolean)
              .join(' · '),
            events: count,
            total: of,
            fact: factId,
          },
        ],
  ),
});

/** What has to be said beside results of other patients. */
export const storedRowsCaution = (words: Text['analyse'], { title }: StoredRows) =>
  words.storedRowsCaution(title);
