import { ctcaeTerm } from '@/lib/domain/labels';
import { NO_TIME, type StoredTime, storedTime, timeKey } from '@/lib/domain/timepoint';
import { adverseEventTitle, gradeText } from '@/lib/present/results/adverse-event-view';
import { criteriaName, measureTitle, type Named, nameOfMeasure } from '@/lib/present/results/result-view';
import { formatTime } from '@/lib/present/words/format-number';
import { adverseEventName, type ViewContext } from '@/lib/present/words/view-context';
import type { AdverseEventApiRow } from '../api/adverse-event-row';
import type { CharacteristicRow } from '../api/characteristic-row';
import type { RowTime } from '../api/derived-row';
import type { OutcomeApiRow } from '../api/outcome-row';
import { type Contexts, inBoth, joinParts } from './bilingual';
import type { TimeRecord, VariableRecord } from './study-record';
import type { CodedRecord, TermRecord } from './term-record';

/** What decides which variable a result is of. */
export type MeasuredRow = Pick<OutcomeApiRow, 'measure' | 'category' | 'time'> &
  Partial<Pick<OutcomeApiRow, 'criteria' | 'assessor' | 'changeFromBaseline' | 'title' | 'class'>> &
  Partial<Pick<CharacteristicRow, 'period'>>;

/** What a count of patients is of, where the measure alone doesn't say: those with a tumour. */
type CountedTumour = CodedRecord | null;

/** The time of a row of the API, as the database holds it. */
export const timeColumns = (time: RowTime | null): StoredTime =>
  time === null
    ? NO_TIME
    : { timeValue: time.value, timeUpper: time.upper, timeSign: time.sign, timeUnit: time.unit };

/** A time with its words; null where there is none. */
export function timeRecord(contexts: Contexts, time: RowTime | null): TimeRecord | null {
  if (time === null) return null;
  return {
    ...time,
    words: inBoth(contexts, (context) => formatTime(context, storedTime(timeColumns(time)))),
    unit: `${time.unit}s`,
  };
}

const HANDLING = { count: 'dichotomous', proportion: 'dichotomous', number: 'continuous' } as const;

/** The variable that an outcome, a characteristic or a test is of. A ratio is one of the measure that it compares. */
export function measuredVariable(
  contexts: Contexts,
  row: MeasuredRow,
  tumour: CountedTumour = null,
): VariableRecord {
  const { labels } = contexts.en;
  const measure = labels.measures[row.measure]?.effect?.of ?? row.measure;
  const type = labels.measures[measure]?.type;
  const criteria = row.criteria ?? null;
  return {
    key: [
      'measure',
      measure,
      row.category?.en,
      timeKey(timeColumns(row.time)),
      criteria,
      tumour?.slug,
      ...(row.period ? [row.period.en] : []),
      ...(row.assessor ? [row.assessor] : []),
      ...(row.changeFromBaseline ? ['change'] : []),
      ...(row.title ? [row.title, row.class?.en ?? ''] : []),
    ]
      .map((part) => part ?? '')
      .join('/'),
    title: inBoth(contexts, (context) => {
      const title = measureTitle(context, {
        measure,
        statistic: null,
        ...timeColumns(row.time),
        categoryEn: row.category?.en,
        categoryZh: row.category?.zh,
        periodEn: row.period?.en,
        periodZh: row.period?.zh,
        title: row.title,
        classEn: row.class?.en,
        classZh: row.class?.zh,
        tumourSlug: tumour?.slug,
        assessor: row.assessor,
        changeFromBaseline: row.changeFromBaseline,
      });
      return criteria === null ? title : `${title} (${criteriaName(context, criteria)})`;
    }),
    name: inBoth(contexts, (context) => nameOfMeasure(context, { measure, title: row.title })),
    handling: type && type in HANDLING ? HANDLING[type as keyof typeof HANDLING] : null,
    criteria: criteria === null ? null : inBoth(contexts, (context) => criteriaName(context, criteria)),
    time: timeRecord(contexts, row.time),
    tumour,
    ctcae: null,
    grade: null,
  };
}

/** An event with its grades; by its paper's own name where that is given. */
export const eventWords = (
  context: ViewContext,
  row: Named &
    Pick<
      AdverseEventApiRow,
      'term' | 'serious' | 'causality' | 'gradeLowest' | 'gradeHighest' | 'immuneRelated'
    >,
): string =>
  joinParts(context, [
    adverseEventTitle(context, row),
    ...(row.gradeLowest !== null && row.gradeHighest !== null ? [gradeText(context, row)] : []),
    ...(row.immuneRelated ? [context.text.record.immuneRelated] : []),
  ]);

/** The variable that an adverse event is. `grading` names the scale of the study's grades. */
export function adverseEventVariable(
  contexts: Contexts,
  row: AdverseEventApiRow,
  grading: TermRecord,
): VariableRecord {
  const { term, gradeLowest, gradeHighest, serious, immuneRelated, causality } = row;
  const isGraded = gradeLowest !== null && gradeHighest !== null;
  return {
    key: [
      'event',
      term,
      gradeLowest,
      gradeHighest,
      serious,
      immuneRelated,
      ...(causality === null ? [] : [causality]),
    ]
      .map((part) => part ?? '')
      .join('/'),
    title: inBoth(contexts, (context) => eventWords(context, row)),
    name: inBoth(contexts, (context) => adverseEventName(context, term)),
    handling: 'dichotomous',
    criteria: null,
    time: null,
    tumour: null,
    ctcae: ctcaeTerm(contexts.en.labels, term, grading.slug),
    grade: isGraded ? { grading: grading.name, lowest: gradeLowest, highest: gradeHighest } : null,
  };
}
