import { WHOLE_SETS } from '@/lib/domain/kinds';
import { formatTimepoint } from '@/lib/domain/timepoint';
import { type ReportedCount, reportedCounts } from '../reported-count';
import type { AuditRule, RuleResult } from '../rule';

/** Responses of those who followed the protocol are no sum of those of all patients. */
const setOf = ({ analysisSet = 'full-analysis-set' }: ReportedCount) =>
  WHOLE_SETS.includes(analysisSet) ? 'full-analysis-set' : analysisSet;

const sameSubject = (whole: ReportedCount, part: ReportedCount) =>
  part.study === whole.study &&
  part.cohort === whole.cohort &&
  part.tumour === whole.tumour &&
  part.reported === whole.reported &&
  setOf(part) === setOf(whole) &&
  (part.time === undefined ||
    whole.time === undefined ||
    formatTimepoint(part.time) === formatTimepoint(whole.time));

/** A measure counts once, or once a category: reasons for not completing, of which a paper may name the main ones only. */
const partsIn = (figures: readonly ReportedCount[]): ReportedCount[] => {
  const [first] = figures;
  return first?.category === undefined
    ? figures.slice(0, 1)
    : [...new Map(figures.map((figure) => [figure.category, figure])).values()];
};

/** A measure that the vocabulary defines as the sum of others: objective response = complete + partial response. */
export const sumOfMeasures: AuditRule = {
  id: 'sum-of-measures',
  family: 'totals',
  title: { en: 'A composite count against its components', zh: '合并指标与其组成部分核对' },
  audit: (index) => {
    const figures = reportedCounts(index).filter(
      ({ count, contradicts }) => count !== undefined && !contradicts,
    );
    return figures.flatMap((whole): RuleResult[] => {
      const measures = whole.definition?.sumOf ?? [];
      const parts = measures.flatMap((measure) =>
        partsIn(figures.filter((other) => other.measure === measure && sameSubject(whole, other))),
      );
      const total = whole.count ?? 0;
      const sum = parts.reduce((left, { count }) => left + (count ?? 0), 0);
      const complete = new Set(parts.map(({ measure }) => measure)).size === measures.length;
      const isList = parts.some(({ category }) => category);
      // Components that are not printed may make up what is missing.
      if (parts.length === 0 || (!complete && sum <= total) || (isList && sum < total)) return [];
      return [
        {
          verdict: sum === total ? 'agrees' : 'disagrees',
          paper: whole.audited.entry.paper,
          study: whole.study,
          printed: `n = ${total}`,
          recomputed: `n = ${sum}`,
          arithmetic: `${parts.map(({ count }) => count).join(' + ')} = ${sum}`,
          explanation:
            sum === total
              ? { en: 'The composite is the sum of its components.', zh: '合并指标等于各组成部分之和。' }
              : {
                  en: `The components make ${sum}, the composite is printed as ${total}: one of them is off by ${Math.abs(sum - total)}.`,
                  zh: `各组成部分之和为${sum}，合并指标写作${total}，相差${Math.abs(sum - total)}例。`,
                },
          facts: [whole, ...parts].map(({ audited }) => audited.factId),
        },
      ];
    });
  },
};
