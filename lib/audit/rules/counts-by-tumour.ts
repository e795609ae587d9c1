import { groupBy } from '@/lib/domain/group-by';
import { formatTimepoint } from '@/lib/domain/timepoint';
import { reportedCounts } from '../reported-count';
import type { AuditRule, RuleResult, Verdict } from '../rule';

function explain(verdict: Verdict, sum: number, total: number) {
  if (verdict === 'agrees') {
    return { en: `The tumours listed account for all ${total}.`, zh: `所列肿瘤合计即${total}例。` };
  }
  return verdict === 'not-checkable'
    ? {
        en: `The tumours listed account for ${sum} of ${total}; the list need not be complete.`,
        zh: `所列肿瘤合计${sum}例，总数${total}例；所列未必完整。`,
      }
    : {
        en: `The tumours listed make ${sum}, more than the ${total} that they are part of.`,
        zh: `所列肿瘤合计${sum}例，多于其所属总数${total}例。`,
      };
}

/** A count broken down by tumour against the count itself. */
export const countsByTumour: AuditRule = {
  id: 'counts-by-tumour',
  family: 'totals',
  title: { en: 'Breakdown by tumour against the total', zh: '按肿瘤细分的例数与合计核对' },
  audit: (index) => {
    const figures = reportedCounts(index).filter(
      ({ count, contradicts, study }) => count !== undefined && !contradicts && study,
    );
    const groups = groupBy(figures, ({ study, cohort, measure, time, grade, category, criteria, drug }) =>
      [study, cohort, measure, formatTimepoint(time), grade, category, criteria, drug].join('\n'),
    );
    return [...groups.values()].flatMap((group): RuleResult[] => {
      const whole = group.find(({ tumour }) => tumour === undefined);
      const parts = group.filter(({ tumour }) => tumour !== undefined);
      if (!whole || parts.length < 2) return [];
      const total = whole.count ?? 0;
      const sum = parts.reduce((left, { count }) => left + (count ?? 0), 0);
      const verdict: Verdict = sum === total ? 'agrees' : sum < total ? 'not-checkable' : 'disagrees';
      return [
        {
          verdict,
          paper: whole.audited.entry.paper,
          study: whole.study,
          printed: `n = ${total}`,
          recomputed: `n = ${sum}`,
          arithmetic: `${parts.map(({ count }) => count).join(' + ')} = ${sum}`,
          explanation: explain(verdict, sum, total),
          facts: [whole, ...parts].map(({ audited }) => audited.factId),
        },
      ];
    });
  },
};
