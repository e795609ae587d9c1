import type { AdverseEventListItem, OutcomeListItem } from '@/lib/data/tables/results-tables';
import { adverseEventResult, adverseEventTitle, gradeText } from '../../results/adverse-event-view';
import { measureTitle, resultView } from '../../results/result-view';
import { inLocale, type ViewContext } from '../../words/view-context';
import { wholeFigure } from './hit-results';

/** A result as it answers a question. */
export interface AnswerView {
  kind: 'outcome' | 'adverse-event';
  /** "14/19 · 73.7 %" */
  figure: string;
  /** What was measured: "Partial response". */
  name: string;
  /** In whom: the cohort, and its study. */
  cohort: string;
  study: string;
  /** Address of the study's page, without the language. */
  url: string;
  fact: string;
}

/** Results that answer a question. */
export type AnswerItem =
  | { kind: 'outcome'; row: OutcomeListItem }
  | { kind: 'adverse-event'; row: AdverseEventListItem };

/** A result in the reader's words. */
export const answerView = (context: ViewContext, answer: AnswerItem): AnswerView =>
  answer.kind === 'outcome' ? outcomeAnswer(context, answer.row) : eventAnswer(context, answer.row);

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

const whose = (context: ViewContext, { cohort, study, factId }: OutcomeListItem | AdverseEventListItem) => ({
  cohort: inLocale(context, cohort.labelEn, cohort.labelZh) ?? cohort.slug,
  study: inLocale(context, study.shortTitleEn, study.shortTitleZh) ?? study.slug,
  url: `/studies/${study.slug}`,
  fact: factId,
});
