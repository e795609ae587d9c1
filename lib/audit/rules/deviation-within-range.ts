import { printedSize } from '../cohort-size';
import { figure } from '../figure';
import type { AuditRule, RuleResult } from '../rule';

/**
 * A standard deviation against the largest that its mean, range and n allow: all values at the ends of the range.
 * Source: Bhatia C, Davis C. Am Math Mon 2000;107:353–7.
 */
export const deviationWithinRange: AuditRule = {
  id: 'deviation-within-range',
  family: 'summaries',
  title: { en: 'Standard deviation that the range allows', zh: '标准差是否为范围所容许' },
  audit: (index) =>
    index.studies.flatMap((study) =>
      study.entries.flatMap((audited): RuleResult[] => {
        const { entry } = audited;
        if (entry.form !== 'datum' || entry.datum.statistic !== 'mean' || !entry.cohort) return [];
        const { value, range, standardDeviation } = entry.datum;
        const n = printedSize(study, entry.cohort);
        if (value === undefined || !range || standardDeviation === undefined || !n || n.value < 2) return [];
        const [low, high] = range;
        if (value < low || value > high) return [];
        const largest = Math.sqrt(((high - value) * (value - low) * n.value) / (n.value - 1));
        const possible = standardDeviation <= largest;
        return [
          {
            verdict: possible ? 'agrees' : 'disagrees',
            paper: study.paper,
            study: study.slug,
            printed: `± ${standardDeviation}`,
            recomputed: `≤ ${figure(largest, 1)}`,
            arithmetic: `√((${high} − ${value}) × (${value} − ${low}) × ${n.value}/${n.value - 1}) = ${figure(largest, 2)}`,
            explanation: possible
              ? { en: 'The range allows this spread.', zh: '该离散程度为范围所容许。' }
              : {
                  en: `Values from ${low} to ${high} with this mean can't spread by more than ${figure(largest, 1)}: the standard deviation, the mean or the range is wrong.`,
                  zh: `均数如此、范围为${low}–${high}时，标准差不可能超过${figure(largest, 1)}：标准差、均数或范围有误。`,
                },
            facts: [
              ...audited.factIds.filter((id) => id !== audited.factId).reverse(),
              audited.factId,
              n.factId,
            ],
          },
        ];
      }),
    ),
};
