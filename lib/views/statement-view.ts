import { measureTitle, type PrintedDigits, type ResultView, resultView } from './result-view';
import { inLocale, type ViewContext } from './view-context';

/** What the store knows of a statement. */
export interface StatementItem extends PrintedDigits {
  id: string;
  role: string;
  measure: string;
  categoryEn?: string | null;
  categoryZh?: string | null;
  value: number | null;
  sign: string | null;
  unit: string | null;
  numerator: number | null;
  denominator: number | null;
  rangeLower: number | null;
  rangeUpper: number | null;
  textEn: string | null;
  textZh: string | null;
  timepoint: string | null;
  tumourSlug: string | null;
  factId: string;
}

/** What authors say, in our words; with its number, where it has one. */
export interface StatementView {
  key: string;
  role: string;
  text: string;
  result: ResultView | null;
  fact: string;
}

export function statementView(context: ViewContext, row: StatementItem): StatementView {
  const hasNumber = row.value !== null || row.numerator !== null || row.rangeLower !== null;
  return {
    key: row.id,
    role: context.text.statementRoles[row.role] ?? row.role,
    text: inLocale(context, row.textEn, row.textZh) || measureTitle(context, { ...row, statistic: null }),
    result: hasNumber ? resultView(context, { ...row, textEn: null, textZh: null }) : null,
    fact: row.factId,
  };
}
