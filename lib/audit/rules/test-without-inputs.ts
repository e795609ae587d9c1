import { printedP, reportedValue } from '../figure';
import type { AuditRule, RuleResult } from '../rule';
import { testsOf } from '../significance';

/** A reported test of which the paper prints nothing that it could be computed from: said, so that nobody takes it for checked. */
export const testWithoutInputs: AuditRule = {
  id: 'test-without-inputs',
  family: 'tests',
  title: { en: 'Tests that can’t be recomputed', zh: '无法重算的检验' },
  audit: (index) =>
    index.studies.flatMap((study) => {
      const withInterval = new Set(
        study.entries.flatMap(({ entry }) =>
          entry.form === 'datum' && entry.datum.interval ? [entry.datum.measure] : [],
        ),
      );
      return testsOf(study).flatMap(({ entry, factIds }): RuleResult[] => {
        const { statistic, pValue, counts, endpoint, measure } = entry.datum;
        const hasInputs = counts !== undefined || endpoint !== undefined || withInterval.has(measure);
        const printed = [
          statistic === undefined ? '' : `χ² = ${reportedValue(statistic, entry.sources).text}`,
          pValue ? printedP(pValue) : '',
        ].filter(Boolean);
        // A statistic with its P is at least held against that P.
        if (hasInputs || printed.length !== 1) return [];
        return [
          {
            verdict: 'not-checkable',
            paper: study.paper,
            study: study.slug,
            printed: printed.join(', '),
            recomputed: '–',
            arithmetic: printed.join(', '),
            explanation: {
              en: 'Neither counts, nor patients’ times, nor an interval are printed for this test, so it can’t be recomputed.',
              zh: '文中未给出该检验的例数、患者时间或区间，无法重算。',
            },
            facts: factIds,
          },
        ];
      });
    }),
};
