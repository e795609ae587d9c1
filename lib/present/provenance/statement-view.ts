import type { StatementItem } from '@/lib/domain/study-items';
import { measureTitle, type ResultView, resultView } from '../results/result-view';
import { inLocale, type ViewContext } from '../words/view-context';

/** What authors say, in our words; with its number, where it has one. */
export interface StatementView {
  key: string;
  role: string;
  text: string;
  result: ResultView | null;
  fact: string;
}

export function statementView(context: ViewContext, row: StatementItem): StatementView {
  const hasNumber = row.value !== null || row.count !== null || row.rangeLower !== null;
  return {
    key: row.id,
    role: context.text.statementRoles[row.role] ?? row.role,
    text: inLocale(context, row.textEn, row.textZh) || measureTitle(context, { ...row, statistic: null }),
    result: hasNumber ? resultView(context, { ...row, textEn: null, textZh: null }) : null,
    fact: row.factId,
  };
}
