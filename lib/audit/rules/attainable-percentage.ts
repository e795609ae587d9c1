import { attainableNumerators } from '@/lib/stats';
import { knownSize } from '../cohort-size';
import type { EvidenceIndex } from '../evidence-index';
import { reportedValue } from '../figure';
import { type ReportedCount, reportedCounts } from '../reported-count';
import type { AuditRule, RuleResult, Verdict } from '../rule';

function denominatorOf(index: EvidenceIndex, counted: ReportedCount) {
  if (counted.of !== undefined) return { value: counted.of, factId: counted.audited.factId };
  const study = index.studies.find(({ slug }) => slug === counted.study);
  const cohort = counted.ofCohort ?? counted.cohort;
  return study && cohort ? knownSize(study, cohort) : undefined;
}

const EXPLANATIONS: Record<
  'usual' | 'unusual' | 'any' | 'curve' | 'registry' | 'none',
  (n: number, counts: string) => { en: string; zh: string }
> = {
  usual: (n, counts) => ({
    en: `No count is printed; ${counts} of ${n} gives this percentage.`,
    zh: `未给出例数；${n}例中${counts}例可得此百分比。`,
  }),
  unusual: (n, counts) => ({
    en: `No count is printed; only ${counts} of ${n} gives this percentage, and only if it is rounded in an unusual way: cut off, rounded up, or a half rounded down.`,
    zh: `未给出例数；仅${n}例中${counts}例在非常规修约（截尾、进位或逢五舍去）时可得此百分比。`,
  }),
  any: (n) => ({
    en: `No count is printed, and among ${n} patients some count gives any percentage with so many decimals: nothing can be checked.`,
    zh: `未给出例数；${n}例中任何此位数的百分比都有对应例数，无从核对。`,
  }),
  curve: (n) => ({
    en: `A rate at a timepoint may be read off a survival curve, where it need not be a share of the ${n} patients: nothing can be checked.`,
    zh: `特定时点发生率可能取自生存曲线，不必为${n}例中的整数比，无从核对。`,
  }),
  registry: (n) => ({
    en: `No count out of ${n} gives this percentage. A registry’s percentages are often of fewer patients, or estimates: nothing can be checked.`,
    zh: `${n}例中无整数例数可得此百分比；登记平台的百分比常以更少患者为分母或为估计值，无从核对。`,
  }),
  none: (n) => ({
    en: `No count out of ${n} gives this percentage under any usual rounding: the denominator is another one, or the figure is wrong.`,
    zh: `按任何常用修约方法，${n}例中均无整数例数可得此百分比：分母另有所指，或数字有误。`,
  }),
};

/** A percentage printed without its count: is there a whole number of patients that gives it? */
export const attainablePercentage: AuditRule = {
  id: 'attainable-percentage',
  family: 'percentages',
  title: { en: 'A whole number of patients behind a percentage', zh: '百分比是否有对应的整数例数' },
  audit: (index) =>
    reportedCounts(index).flatMap((counted): RuleResult[] => {
      const { audited, percentage, count, time, definition, sign, fromCurve: isEstimate } = counted;
      const n = denominatorOf(index, counted);
      if (count !== undefined || percentage === undefined || sign !== undefined || !n) return [];
      if (percentage < 0 || percentage > 100) return [];
      const { text, decimals } = reportedValue(percentage, audited.entry.sources);
      const attainable = attainableNumerators(n.value, { percentage, decimals });
      const usual = attainable.filter(({ rule }) => rule === 'half-up');
      const informative = n.value < 100 * 10 ** decimals;
      // A rate of a survival curve need not be a share of whole patients, so none is checked as if it were.
      const fromCurve =
        isEstimate ||
        (definition?.group === 'event-rate' && (time !== undefined || definition.countsEvents !== undefined));
      const [kind, verdict]: [keyof typeof EXPLANATIONS, Verdict] = !informative
        ? ['any', 'not-checkable']
        : fromCurve
          ? ['curve', 'not-checkable']
          : usual.length > 0
            ? ['usual', 'agrees']
            : attainable.length > 0
              ? ['unusual', 'rounding']
              : audited.entry.form === 'datum' && audited.entry.datum.title !== undefined
                ? ['registry', 'not-checkable']
                : ['none', 'disagrees'];
      const shown = usual.length > 0 ? usual : attainable;
      const lowest = Math.min(...shown.map(({ smallest }) => smallest));
      const highest = Math.max(...shown.map(({ largest }) => largest));
      const counts = shown.length === 0 ? '–' : lowest === highest ? `${lowest}` : `${lowest}–${highest}`;
      const share = (value: number) =>
        `${value}/${n.value} = ${((100 * value) / n.value).toFixed(decimals + 2)} %`;
      const nearest = Math.round((percentage * n.value) / 100);
      return [
        {
          verdict,
          paper: audited.entry.paper,
          study: counted.study,
          printed: `${text} %`,
          recomputed: `${counts}/${n.value}`,
          arithmetic:
            shown.length === 0
              ? [nearest - 1, nearest, nearest + 1]
                  .filter((value) => value >= 0 && value <= n.value)
                  .map(share)
                  .join('; ')
              : [...new Set([lowest, highest])].map(share).join('; '),
          explanation: EXPLANATIONS[kind](n.value, counts),
          facts: [audited.factId, n.factId],
        },
      ];
    }),
};
