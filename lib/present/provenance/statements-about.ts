import type { StatementItem } from '@/lib/domain/study-items';
import { inLocale, type ViewContext } from '../words/view-context';
import { type StatementView, statementView } from './statement-view';

/** A statement with where it comes from. */
export interface StatementAbout extends StatementItem {
  paper: { slug: string; titleEn: string; titleZh: string };
  study: { slug: string; origin: string; shortTitleEn: string; shortTitleZh: string } | null;
}

type StatementWithSource = StatementView & { from: { text: string; href: string } };

export interface StatementsAboutView {
  mechanism: StatementWithSource[];
  others: StatementWithSource[];
}

/** What papers say of a drug or tumour, the mechanism apart; each with its study or paper. */
export function statementsAbout(
  context: ViewContext,
  statements: readonly StatementAbout[],
): StatementsAboutView {
  const { locale } = context;
  const view = (row: StatementAbout): StatementWithSource => ({
    ...statementView(context, row),
    from: row.study
      ? {
          text: inLocale(context, row.study.shortTitleEn, row.study.shortTitleZh),
          href: `/${locale}/studies/${row.study.slug}`,
        }
      : {
          text: inLocale(context, row.paper.titleEn, row.paper.titleZh),
          href: `/${locale}/papers/${row.paper.slug}`,
        },
  });
  const isMechanism = ({ role }: StatementAbout) => role === 'mechanism';
  return {
    mechanism: statements.filter(isMechanism).map(view),
    others: statements.filter((row) => !isMechanism(row)).map(view),
  };
}
