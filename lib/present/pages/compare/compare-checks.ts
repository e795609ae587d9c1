import type { CheckResultItem } from '@/lib/data/tables/audit-table';
import { type CheckResultView, checkResultView } from '../../provenance/check-results';
import { type NoteView, noteView } from '../../provenance/note-view';
import type { ViewContext } from '../../words/view-context';
import type { CohortInComparison } from './compared-cohort';

/** What recalculating the figures of the compared studies found, but for what agrees. */
export interface CompareChecks {
  title: string;
  lead: string;
  /** Figures that differ, the worst first. */
  checkResults: CheckResultView[];
  /** Those of them that change a conclusion, and the others. */
  gravest: CheckResultView[];
  others: CheckResultView[];
  /** Unfolds what does not change a conclusion. */
  unfold: string;
  /** Figures that nothing could be recalculated from, and how many. */
  uncheckable: { title: string; checkResults: CheckResultView[] };
}

export function compareChecks(
  context: ViewContext,
  cohorts: readonly CohortInComparison[],
  checkResults: readonly CheckResultItem[],
): CompareChecks {
  const { checks: words } = context.text;
  const slugs = new Set(cohorts.map(({ study }) => study.slug));
  const found = checkResults
    .filter(({ study, verdict }) => study !== null && slugs.has(study.slug) && verdict !== 'agrees')
    .map((checkResult) => checkResultView(context, checkResult));
  const differing = found.filter(({ verdict }) => verdict !== 'not-checkable');
  const uncheckable = found.filter(({ verdict }) => verdict === 'not-checkable');
  const isGrave = ({ verdict }: CheckResultView) => verdict === 'changes-conclusion';
  const others = differing.filter((checkResult) => !isGrave(checkResult));
  return {
    title: words.title,
    lead: differing.length === 0 ? words.none : words.lead,
    checkResults: differing,
    gravest: differing.filter(isGrave),
    others,
    unfold: context.text.compare.otherCheckResults(others.length, uncheckable.length),
    uncheckable: { title: words.uncheckable(uncheckable.length), checkResults: uncheckable },
  };
}

/** What a reader of a study has to be cautious of. */
export interface PairNotes {
  title: string;
  notes: NoteView[];
}

/** The cautions that are noted of the study of two arms which nobody drew lots for; null where there are none. */
export function pairNotes(context: ViewContext, { study }: CohortInComparison): PairNotes | null {
  const { text } = context;
  const notes = study.notes
    .filter(({ weight }) => weight === 'caution')
    .map((note) => noteView(context, note));
  return notes.length === 0 ? null : { title: text.checks.notesOf(notes.length), notes };
}
