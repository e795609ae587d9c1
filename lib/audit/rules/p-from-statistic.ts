import { chiSquareUpperTail } from '@/lib/stats/distributions/chi-square';
import { pFigure, printedP, reportedValue } from '../figure';
import type { AuditRule, RuleResult, Verdict } from '../rule';
import { couldBePrintedAs, isSignificant, significanceThreshold, testsOf } from '../significance';

const FOLLOWS_CHI_SQUARE = new Set(['chi-squared', 'log-rank']);

/** The P printed beside a χ² against the P that belongs to that χ². */
export const pFromStatistic: AuditRule = {
  id: 'p-from-statistic',
  family: 'tests',
  title: { en: 'P against the printed statistic', zh: 'P值与原文统计量核对' },
  audit: (index) =>
    index.studies.flatMap((study) =>
      testsOf(study).flatMap(({ entry, factIds }): RuleResult[] => {
        const { datum, sources } = entry;
        const { statistic, pValue } = datum;
        if (!FOLLOWS_CHI_SQUARE.has(datum.test) || statistic === undefined || !pValue) return [];
        const degreesOfFreedom = datum.degreesOfFreedom ?? Math.max(1, (datum.between?.length ?? 2) - 1);
        const computed = chiSquareUpperTail(statistic, degreesOfFreedom);
        const threshold = significanceThreshold(study).value;
        const printed = isSignificant(pValue, threshold);
        const fits = couldBePrintedAs(computed, pValue, reportedValue(pValue.value, sources).decimals);
        const crosses = printed !== undefined && computed < threshold !== printed;
        const verdict: Verdict = fits ? 'agrees' : crosses ? 'changes-conclusion' : 'disagrees';
        return [
          {
            verdict,
            paper: study.paper,
            study: study.slug,
            printed: printedP(pValue),
            recomputed: pFigure(computed),
            arithmetic: `χ² = ${reportedValue(statistic, sources).text}, df = ${degreesOfFreedom}: ${pFigure(computed)}`,
            explanation: fits
              ? { en: 'The P belongs to the statistic printed beside it.', zh: 'P值与原文统计量相符。' }
              : {
                  en: `The statistic printed beside it has ${pFigure(computed)}.${crosses ? ' That is on the other side of the threshold.' : ''}`,
                  zh: `原文统计量对应${pFigure(computed)}。${crosses ? '落在界值另一侧。' : ''}`,
                },
            facts: [...factIds].reverse(),
          },
        ];
      }),
    ),
};
