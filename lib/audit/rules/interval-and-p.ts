import type { Datum } from '@/lib/domain/datum';
import { pValueFromInterval } from '@/lib/stats';
import type { AuditedEntry, StudyEvidence } from '../evidence-index';
import { pFigure, printedP, reportedValue } from '../figure';
import type { AuditRule, RuleResult, Verdict } from '../rule';
import { couldBePrintedAs, isSignificant, significanceThreshold, testsOf } from '../significance';

/** The test reported for a ratio: of the same measure, tumour and cohorts. */
function testOf(study: StudyEvidence, { measure, tumour, cohort, versus }: Datum) {
  return testsOf(study).find(
    ({ entry: { datum } }) =>
      datum.measure === measure &&
      datum.test !== 'interaction' &&
      datum.tumour === tumour &&
      (!datum.between || [cohort, versus].every((name) => !name || datum.between?.includes(name))),
  );
}

function inside(audited: AuditedEntry, { value = 0, interval }: Datum): RuleResult[] {
  if (!interval) return [];
  const { lower = -Infinity, upper = Infinity, level } = interval;
  const within = value >= lower && value <= upper;
  const range = `${interval.lower ?? ''}–${interval.upper ?? ''}`;
  return [
    {
      verdict: within ? 'agrees' : 'disagrees',
      paper: audited.entry.paper,
      study: audited.entry.study ?? null,
      printed: `${value} (${level} %: ${range})`,
      recomputed: range,
      arithmetic: within
        ? [interval.lower, value, interval.upper].filter((part) => part !== undefined).join(' ≤ ')
        : `${value} ∉ [${range}]`,
      explanation: within
        ? { en: 'The estimate lies within its interval.', zh: '估计值在其区间内。' }
        : {
            en: 'The estimate lies outside its own interval: at least one of the three figures is wrong.',
            zh: '估计值不在其自身区间内，三个数字中至少一个有误。',
          },
      facts: audited.factIds,
    },
  ];
}

function againstP(study: StudyEvidence, audited: AuditedEntry, datum: Datum): RuleResult[] {
  const { value, interval } = datum;
  const test = testOf(study, datum);
  const pValue = test?.entry.datum.pValue;
  if (!test || !pValue || value === undefined || !interval) return [];
  const { lower, upper, level } = interval;
  if (lower === undefined || upper === undefined) return [];
  if (!(lower > 0 && lower < upper && value > 0)) return [];
  const twoSided = pValueFromInterval({ estimate: value, lower, upper }, 'ratio', level / 100).pValue;
  const computed = test.entry.datum.sides === 'one-sided' ? twoSided / 2 : twoSided;
  const threshold = significanceThreshold(study).value;
  const printed = isSignificant(pValue, threshold);
  const decimals = reportedValue(pValue.value, test.entry.sources).decimals;
  // Limits are rounded, so an exact P need only be of the same order.
  const near = computed / pValue.value < 2 && computed / pValue.value > 0.5;
  const fits = couldBePrintedAs(computed, pValue, decimals) || (!pValue.sign && near);
  const crosses = printed !== undefined && computed < threshold !== printed;
  const verdict: Verdict = crosses ? 'changes-conclusion' : fits ? 'agrees' : 'disagrees';
  return [
    {
      verdict,
      paper: study.paper,
      study: study.slug,
      printed: printedP(pValue),
      recomputed: pFigure(computed),
      arithmetic: `${value} (${lower}–${upper}, ${level} %): ${pFigure(computed)}`,
      explanation:
        verdict === 'agrees'
          ? { en: 'The P and the interval fit each other.', zh: 'P值与区间相符。' }
          : {
              en: `The interval implies ${pFigure(computed)}.${crosses ? ' The two lead to opposite conclusions.' : ''}`,
              zh: `由区间推得${pFigure(computed)}。${crosses ? '两者结论相反。' : ''}`,
            },
      facts: [...test.factIds, ...audited.factIds],
    },
  ];
}

/** An estimate against its interval, and a ratio's interval against its P (Altman and Bland). */
export const intervalAndP: AuditRule = {
  id: 'interval-and-p',
  family: 'intervals',
  title: { en: 'Estimate, interval and P against each other', zh: '估计值、区间与P值互相核对' },
  audit: (index) =>
    index.studies.flatMap((study) =>
      study.entries.flatMap((audited): RuleResult[] => {
        const { entry } = audited;
        if (entry.form !== 'datum' || entry.datum.value === undefined || !entry.datum.interval) return [];
        const isRatio = index.vocabulary['outcome-measures'][entry.datum.measure]?.type === 'ratio';
        return [...inside(audited, entry.datum), ...(isRatio ? againstP(study, audited, entry.datum) : [])];
      }),
    ),
};
