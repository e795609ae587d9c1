import type { OutcomeOfStudy, StudyInput } from '@/lib/domain/study-items';
import { columnOf, type OutcomeColumn } from '../../cohorts/result-cell';
import { measureTitle, resultView } from '../../results/result-view';
import { inLocale, type ViewContext } from '../../words/view-context';
import type { DatumView } from './datum-view';

/** What a section of a study's page says beside its charts. */
export interface SectionResults {
  /** Results that no chart shows: those in words, those without a number to draw. */
  besides: DatumView[];
  /** That nothing is reported: only where the study holds nothing of it, drawn or not. */
  empty?: string;
}

export type ResultSection = Exclude<OutcomeColumn, 'others'>;

const EMPTY = { response: 'noResponse', times: 'noTimeToEvent' } as const;

/** Results of a section beside those that are drawn, by the ids of their rows. */
export function sectionResults(
  context: ViewContext,
  study: StudyInput,
  section: ResultSection,
  drawn: ReadonlySet<string>,
): SectionResults {
  const { text, labels } = context;
  const isOfSection = ({ measure }: { measure: string }) => columnOf(context, measure) === section;
  const results = study.outcomes.filter((row) => isOfSection(row) && !row.notReported);
  const ofPatients =
    study.characteristics.some(
      (row) => row.kind === 'patient' && labels.measures[row.measure] && isOfSection(row),
    ) || study.patientRows.some(({ times }) => times.some(isOfSection));
  const besides = results.filter(({ id }) => !drawn.has(id)).map((row) => datumOf(context, study, row));
  if (results.length > 0) return { besides };
  return { besides, empty: ofPatients ? text.study.seePatients : text.study[EMPTY[section]] };
}

function datumOf(context: ViewContext, study: StudyInput, row: OutcomeOfStudy): DatumView {
  const cohort = study.cohorts.find(({ id }) => id === row.cohortId);
  const whose = cohort ? inLocale(context, cohort.labelEn, cohort.labelZh) : '';
  const note = inLocale(context, row.noteEn, row.noteZh);
  return {
    key: row.id,
    label: [measureTitle(context, row), whose].filter(Boolean).join(context.locale === 'zh' ? '，' : ', '),
    result: resultView(context, row),
    ...(note ? { note } : {}),
  };
}
