import { attainableNumerators, checkPercentage } from '@/lib/stats';
import { figure, reportedValue } from '../figure';
import { reportedCounts } from '../reported-count';
import type { AuditRule, RuleResult, Verdict } from '../rule';

/** A half is ordinarily rounded up; to round it down or to even, to cut off and to round up are habits that still explain a figure. */
const verdictOf = (rules: readonly string[]): Verdict =>
  rules.length === 0 ? 'disagrees' : rules.includes('half-up') ? 'agrees' : 'rounding';

function explain(
  verdict: Verdict,
  rules: readonly string[],
  fraction: string,
  exact: string,
  others: string,
) {
  if (verdict === 'agrees') {
    return {
      en: `The percentage follows from ${fraction}.`,
      zh: `百分比与${fraction}相符。`,
    };
  }
  if (verdict === 'rounding') {
    if (rules.some((rule) => rule.startsWith('half-'))) {
      return {
        en: `${fraction} is ${exact} %: the half is rounded down where it is usually rounded up. This changes nothing.`,
        zh: `${fraction}为${exact}%：逢五未进位，不影响结果。`,
      };
    }
    return rules.includes('truncate')
      ? {
          en: `${fraction} is ${exact} %: the printed figure is cut off, not rounded. This changes nothing.`,
          zh: `${fraction}为${exact}%：原文数字系截尾而非四舍五入，不影响结果。`,
        }
      : {
          en: `${fraction} is ${exact} %: the printed figure is rounded up where it is usually rounded down, perhaps so that parts make 100 %. This changes nothing.`,
          zh: `${fraction}为${exact}%：通常应舍去处进了位，可能为使合计为100%，不影响结果。`,
        };
  }
  return {
    en: `${fraction} is ${exact} %, so the count, the denominator or the percentage is wrong.${others ? ` The percentage would fit a count of ${others}.` : ''}`,
    zh: `${fraction}为${exact}%，故例数、分母或百分比有误。${others ? `若例数为${others}则百分比相符。` : ''}`,
  };
}

/** A percentage printed beside its count and denominator. */
export const percentageOfCount: AuditRule = {
  id: 'percentage-of-count',
  family: 'percentages',
  title: { en: 'Percentage against count and denominator', zh: '百分比与例数、分母核对' },
  audit: (index) =>
    reportedCounts(index).flatMap((counted): RuleResult[] => {
      const { audited, count, of, percentage } = counted;
      if (count === undefined || of === undefined || percentage === undefined) return [];
      const { text, decimals } = reportedValue(percentage, audited.entry.sources);
      const { exact, rules } = checkPercentage(count, of, { percentage, decimals });
      const verdict = verdictOf(rules);
      const fitting = attainableNumerators(of, { percentage, decimals }).find(
        ({ rule }) => rule === 'half-up',
      );
      const others = fitting && fitting.smallest === fitting.largest ? String(fitting.smallest) : '';
      const fraction = `${count}/${of}`;
      return [
        {
          verdict,
          paper: audited.entry.paper,
          study: counted.study,
          printed: `${text} %`,
          recomputed: `${exact.toFixed(decimals)} %`,
          arithmetic: `${fraction} = ${figure(exact)} %`,
          explanation: explain(verdict, rules, fraction, figure(exact), others),
          facts: [audited.factId],
        },
      ];
    }),
};
