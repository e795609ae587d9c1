import { type PatientItem, tumoursOfPatient } from '@/lib/data/tables/patients-table';
import type { AdverseEventListItem, OutcomeListItem } from '@/lib/data/tables/results-tables';
import { withAncestors } from '@/lib/domain/labels';
import { isAge } from '@/lib/domain/patient-age';
import { withCommas } from '@/lib/text/punctuation';
import { patientAddress } from '../../evidence-table/patients-like-this';
import { adverseEventResult, adverseEventTitle, gradeText } from '../../results/adverse-event-view';
import { measureTitle, resultView, termName } from '../../results/result-view';
import { inLocale, type ViewContext, withinSentence } from '../../words/view-context';
import { wholeFigure } from './hit-results';

/** A result as it answers a question. */
export interface AnswerView {
  kind: 'outcome' | 'adverse-event' | 'patient';
  /** "14/19 · 73.7 %"; of a patient the age. */
  figure: string;
  /** What was measured: "Partial response"; or which patient, and who that is. */
  name: string;
  /** In whom: the cohort, and its study. */
  cohort: string;
  study: string;
  /** Address of the study's page, without the language. */
  url: string;
  fact: string;
  /** Address of the place where a patient is told of, without the language. */
  page: string | null;
}

/** Results and patients that answer a question. */
export type AnswerItem =
  /** `tumours`: those that the question names. */
  | { kind: 'patient'; row: PatientItem; tumours: readonly string[] }
  | { kind: 'outcome'; row: OutcomeListItem }
  | { kind: 'adverse-event'; row: AdverseEventListItem };

/** An answer in the reader's words. */
export function answerView(context: ViewContext, answer: AnswerItem): AnswerView {
  if (answer.kind === 'patient') return patientAnswer(context, answer);
  return answer.kind === 'outcome' ? outcomeAnswer(context, answer.row) : eventAnswer(context, answer.row);
}

/** The fact that an answer shows. */
export const factOfAnswer = (context: Pick<ViewContext, 'labels'>, { row }: AnswerItem): string =>
  'characteristics' in row ? (ageOf(context, row)?.factId ?? '') : row.factId;

const ageOf = ({ labels }: Pick<ViewContext, 'labels'>, { characteristics }: PatientItem) =>
  characteristics.find((row) => isAge(labels, row));

/** What is said of a patient beside the age. */
const MOST_SAID = 3;

function patientAnswer(context: ViewContext, answer: Extract<AnswerItem, { kind: 'patient' }>): AnswerView {
  const { row, tumours } = answer;
  const { labels } = context;
  const own = tumoursOfPatient(labels, row);
  // The page that was asked for, where it has this patient: that of a tumour tells of its kinds too.
  const tumour = withAncestors(labels.tumours, own).find((slug) => tumours.includes(slug)) ?? own[0];
  const age = ageOf(context, row);
  const profile = (measure: string) => labels.measures[measure]?.profile;
  const said = row.characteristics
    .filter(({ measure, term }) => term !== null && !tumours.includes(term) && profile(measure) !== undefined)
    .sort((a, b) => (profile(a.measure) ?? 0) - (profile(b.measure) ?? 0))
    .slice(0, MOST_SAID)
    .map(({ measure, term }) => withinSentence(termName(context, term ?? '', measure)));
  return {
    kind: 'patient',
    figure: age ? wholeFigure(resultView(context, age)) : '',
    name: withCommas([inLocale(context, row.labelEn, row.labelZh), ...said]),
    ...whose(context, { ...row, factId: factOfAnswer(context, answer) }),
    page: tumour === undefined ? null : patientAddress(context, row, tumour),
  };
}

const outcomeAnswer = (context: ViewContext, row: OutcomeListItem): AnswerView => ({
  kind: 'outcome',
  figure: wholeFigure(resultView(context, row)),
  name: measureTitle(context, row),
  ...whose(context, row),
});

const eventAnswer = (context: ViewContext, row: AdverseEventListItem): AnswerView => {
  const { words } = adverseEventResult(context, row);
  return {
    kind: 'adverse-event',
    figure: words,
    name: [adverseEventTitle(context, row), gradeText(context, row)].join(
      context.locale === 'zh' ? '，' : ', ',
    ),
    ...whose(context, row),
  };
};

type InStudy = Pick<OutcomeListItem, 'factId'> & {
  cohort: Record<'slug' | 'labelEn' | 'labelZh', string>;
  study: Record<'slug' | 'shortTitleEn' | 'shortTitleZh', string>;
};

const whose = (context: ViewContext, { cohort, study, factId }: InStudy) => ({
  cohort: inLocale(context, cohort.labelEn, cohort.labelZh) ?? cohort.slug,
  study: inLocale(context, study.shortTitleEn, study.shortTitleZh) ?? study.slug,
  url: `/studies/${study.slug}`,
  fact: factId,
  page: null,
});
