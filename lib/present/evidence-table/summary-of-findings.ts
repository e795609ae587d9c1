import type { LabelledResult } from '../cohorts/result-cell';
import { SMALL_GROUP } from '../results/result-view';
import { formatNumber } from '../words/format-number';
import type { ViewContext } from '../words/view-context';
import type { EvidenceRowView } from './evidence-row';
import type { EvidenceTableView } from './evidence-table';

/** Of 100 patients, how many; with the interval, rounded as far as whole patients. */
interface OfHundred {
  count: number;
  /** Of fewer patients than ten, a picture of a hundred would say more than they do. */
  isDrawn: boolean;
  text: string;
  interval: string;
}

/** One outcome of one row: of 100 with the treatment, of 100 without, and what limits it. */
export interface SummaryLine {
  key: string;
  outcome: string;
  title: string;
  study: { text: string; href: string };
  withIt: OfHundred;
  without: OfHundred | null;
  limits: string[];
}

function ofHundred(
  context: ViewContext,
  { value, lower, upper, patients }: NonNullable<LabelledResult['bar']>,
): OfHundred {
  const whole = (share: number) => formatNumber(context, Math.round(share));
  return {
    count: Math.round(value),
    isDrawn: patients >= SMALL_GROUP,
    text: whole(value),
    interval: context.text.number.lowerUpper(whole(lower), whole(upper)),
  };
}

/** The shares of a table as numbers of 100 patients; only what has a count and its denominator. */
export function summaryOfFindings(context: ViewContext, { rows }: EvidenceTableView): SummaryLine[] {
  return rows.flatMap((row) =>
    row.shares.flatMap(({ key, label, sub, results }) => {
      const barOf = (arm: number) => results.find((one) => one.arm === arm)?.result.bar;
      const first = barOf(0);
      const second = barOf(1);
      if (!first) return [];
      return [
        {
          key: `${row.key}|${key}`,
          outcome: [label, sub].filter(Boolean).join(' · '),
          title: row.against === null ? row.title : context.text.answer.against(row.title, row.against),
          study: row.study,
          withIt: ofHundred(context, first),
          without: second ? ofHundred(context, second) : null,
          limits: limitsOf(context, row),
        },
      ];
    }),
  );
}

function limitsOf({ text }: ViewContext, { ladder, cautions, origin }: EvidenceRowView): string[] {
  return [
    ladder.label,
    cautions.small ? text.number.small : '',
    origin.origin === 'secondary' ? text.answer.secondarySource : '',
    ...cautions.checkResults.map(({ label }) => label),
    cautions.together,
  ].filter(Boolean);
}
