import { printedP } from '../figure';
import type { AuditRule, RuleResult } from '../rule';
import { isSignificant, significanceThreshold, testsOf } from '../significance';

const word = (significant: boolean) =>
  significant ? { en: 'significant', zh: '有统计学意义' } : { en: 'not significant', zh: '无统计学意义' };

/** What a paper calls a difference where it prints the test, against the P printed there. */
export const significanceAgainstP: AuditRule = {
  id: 'significance-against-p',
  family: 'significance',
  title: { en: 'Significance as worded against the P beside it', zh: '显著性表述与原文P值核对' },
  audit: (index) =>
    index.studies.flatMap((study) => {
      const threshold = significanceThreshold(study);
      return testsOf(study).flatMap(({ entry, factIds }): RuleResult[] => {
        const { significant, pValue } = entry.datum;
        const byP = isSignificant(pValue, threshold.value);
        if (significant === undefined || !pValue || byP === undefined) return [];
        const same = significant === byP;
        return [
          {
            verdict: same ? 'agrees' : 'changes-conclusion',
            paper: study.paper,
            study: study.slug,
            printed: `${printedP(pValue)}: ${significant ? '+' : '−'}`,
            recomputed: byP ? '+' : '−',
            arithmetic: `${printedP(pValue)}; α = ${threshold.value}`,
            explanation: same
              ? {
                  en: `Called ${word(significant).en}, as the P says.`,
                  zh: `表述为${word(significant).zh}，与P值一致。`,
                }
              : {
                  en: `The difference is called ${word(significant).en}, but the P beside it makes it ${word(byP).en}.`,
                  zh: `文中称差异${word(significant).zh}，而原文P值表明${word(byP).zh}。`,
                },
            facts: [...factIds].reverse().concat(threshold.factId ?? ''),
          },
        ];
      });
    }),
};
