import { checkMeanGranularity } from '@/lib/stats';
import { printedSize } from '../cohort-size';
import { reportedValue } from '../figure';
import type { AuditRule, RuleResult, Verdict } from '../rule';

function explain(verdict: Verdict, n: number) {
  switch (verdict) {
    case 'agrees':
      return { en: `${n} whole numbers can have this mean.`, zh: `${n}个整数可以得到该均数。` };
    case 'rounding':
      return {
        en: `${n} whole numbers can have this mean only if it is cut off or rounded up.`,
        zh: `仅在截尾或进位时，${n}个整数可得该均数。`,
      };
    case 'not-checkable':
      return {
        en: `With ${n} values any mean with so many decimals is possible.`,
        zh: `${n}个数值时，任何此位数的均数都可能。`,
      };
    default:
      return {
        en: `No ${n} whole numbers have this mean: the number of patients or the mean is wrong, or the values were not whole.`,
        zh: `任何${n}个整数都得不到该均数：例数或均数有误，或数值并非整数。`,
      };
  }
}

/** GRIM: whether so many whole numbers can have the printed mean at all. */
export const meanOfWholeNumbers: AuditRule = {
  id: 'mean-of-whole-numbers',
  family: 'summaries',
  title: { en: 'A mean that whole numbers can have', zh: '由整数求得的均数是否可能（GRIM）' },
  audit: (index) =>
    // What a record gives of ages and counts need not be whole: it doesn't say how they were taken.
    index.studies.flatMap((study) =>
      (study.study.origin === 'registry' ? [] : study.entries).flatMap((audited): RuleResult[] => {
        const { entry } = audited;
        if (entry.form !== 'datum' || entry.datum.statistic !== 'mean' || !entry.cohort) return [];
        const { value, measure } = entry.datum;
        const whole = index.vocabulary['outcome-measures'][measure]?.wholeNumbers;
        const size = printedSize(study, entry.cohort);
        if (value === undefined || !whole || !size) return [];
        const { text, decimals } = reportedValue(value, entry.sources);
        const { rules, informative } = checkMeanGranularity(size.value, { mean: value, decimals });
        const verdict: Verdict = !informative
          ? 'not-checkable'
          : rules.some((rule) => rule.startsWith('half-'))
            ? 'agrees'
            : rules.length > 0
              ? 'rounding'
              : 'disagrees';
        const nearest = Math.round(value * size.value);
        return [
          {
            verdict,
            paper: study.paper,
            study: study.slug,
            printed: text,
            recomputed: (nearest / size.value).toFixed(decimals),
            arithmetic: `${nearest}/${size.value} = ${(nearest / size.value).toFixed(decimals + 3)}`,
            explanation: explain(verdict, size.value),
            facts: [audited.factId, size.factId],
          },
        ];
      }),
    ),
};
