import type { Verdict } from '@/lib/audit/rule';
import type { CheckResultItem } from '@/lib/data/tables/audit-table';
import { groupBy } from '@/lib/domain/group-by';
import { type CheckResultView, checkResultView, isGrave } from '../../provenance/check-results';
import type { ViewContext } from '../../words/view-context';

/** What recomputing a study found: what doesn't agree open, the rest folded under its count. */
export interface StudyChecksView {
  of: number;
  /** "7 of 54 checks are not in full agreement". */
  summary: string;
  /** Those that disagree or change a conclusion. */
  open: CheckResultView[];
  folds: { key: Verdict; title: string; checkResults: CheckResultView[] }[];
  /** Rules that agree, with how often; null where none does. */
  agreeing: { title: string; rules: { name: string; count: number }[] } | null;
}

export function studyChecks(context: ViewContext, checkResults: readonly CheckResultItem[]): StudyChecksView {
  const { study, audit } = context.text;
  const views = checkResults.map((checkResult) => checkResultView(context, checkResult));
  const others = views.filter(({ verdict }) => verdict !== 'agrees');
  const agreeing = views.filter(({ verdict }) => verdict === 'agrees');
  const folded = groupBy(
    others.filter(({ verdict }) => !isGrave(verdict)),
    ({ verdict }) => verdict,
  );
  return {
    of: checkResults.length,
    summary: checkResults.length === 0 ? audit.none : study.notAgreeing(others.length, checkResults.length),
    open: others.filter(({ verdict }) => isGrave(verdict)),
    folds: [...folded].map(([key, own]) => ({
      key,
      title: study.foldOfChecks(own.length, own[0]?.label ?? key),
      checkResults: own,
    })),
    agreeing:
      agreeing.length === 0
        ? null
        : {
            title: audit.agreeing(agreeing.length),
            rules: [...groupBy(agreeing, ({ rule }) => rule)].map(([name, own]) => ({
              name,
              count: own.length,
            })),
          },
  };
}
