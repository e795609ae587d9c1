import type { AuditedEntry } from '../evidence-index';
import { printedP } from '../figure';
import type { AuditRule, RuleResult, Verdict } from '../rule';
import { isSignificant, significanceThreshold, testsOf } from '../significance';

const word = (significant: boolean) =>
  significant ? { en: 'significant', zh: '有统计学意义' } : { en: 'not significant', zh: '无统计学意义' };

/** The claim's own words: of its first section, the longest label. */
function wordsOf({ entry: { sources } }: AuditedEntry): string {
  const here = sources.filter(({ section }) => section === sources[0]?.section);
  return here.reduce((longest, { verbatim }) => (verbatim.length > longest.length ? verbatim : longest), '');
}

/** A claim of significance in one place against the test that another place prints. */
export const claimAgainstTest: AuditRule = {
  id: 'claim-against-test',
  family: 'significance',
  title: { en: 'A claim of significance against its test', zh: '显著性结论与其检验核对' },
  audit: (index) =>
    index.studies.flatMap((study) => {
      const threshold = significanceThreshold(study);
      const tests = testsOf(study);
      return study.entries.flatMap((audited) => {
        const { entry } = audited;
        if (entry.form !== 'statement') return [];
        return (entry.datum.claims ?? []).flatMap(({ test: name, significant }): RuleResult[] => {
          const test = tests.find(({ entry: { datum } }) => datum.id === name);
          if (!test) return [];
          const { pValue, significant: called } = test.entry.datum;
          const found = isSignificant(pValue, threshold.value) ?? called;
          const verdict: Verdict =
            found === undefined ? 'not-checkable' : found === significant ? 'agrees' : 'changes-conclusion';
          const shown = pValue ? printedP(pValue) : '–';
          const here = entry.sources[0]?.section ?? '';
          const there = test.entry.sources[0]?.section ?? '';
          return [
            {
              verdict,
              paper: study.paper,
              study: study.slug,
              printed: wordsOf(audited),
              recomputed: shown,
              arithmetic: `${here}: ${significant ? '+' : '−'}; ${there}: ${shown}; α = ${threshold.value}`,
              explanation:
                verdict === 'agrees'
                  ? {
                      en: `The claim agrees with the test: ${shown}.`,
                      zh: `结论与检验一致：${shown}。`,
                    }
                  : verdict === 'not-checkable'
                    ? {
                        en: 'The test prints neither a P nor a judgement to hold the claim against.',
                        zh: '该检验未给出P值或判断，无从核对。',
                      }
                    : {
                        en: `One place calls the difference ${word(significant).en}; the test that it rests on prints ${shown}. The claim alone would mislead.`,
                        zh: `一处称差异${word(significant).zh}，而所依据的检验为${shown}；只读结论会被误导。`,
                      },
              facts: [audited.factId, ...test.factIds, threshold.factId ?? ''],
            },
          ];
        });
      });
    }),
};
