import type { StudyInput } from '@/lib/domain/study-items';
import { isNotEstimable, type SurvivalAnalysis } from '@/lib/stats';
import { formatNumber, formatPValue } from '../../words/format-number';
import { methodHref } from '../../words/method-link';
import type { ViewContext } from '../../words/view-context';
import { testText } from './test-text';

/** One line under a Kaplan–Meier figure: what was recomputed, and beside it what the paper prints. */
export interface SurvivalTestView {
  label: string;
  /** The page that describes the method. */
  methodHref: string;
  /** The result, or why there is none. */
  recomputed: string;
  reported: { text: string; fact: string } | null;
}

/** Log-rank, hazard ratio, proportional hazards and difference of restricted means from the patients' rows. */
export function survivalTests(
  context: ViewContext,
  study: StudyInput,
  endpoint: string,
  analysis: SurvivalAnalysis,
): SurvivalTestView[] {
  // One group has nothing to be compared with.
  if (analysis.groups.length < 2) return [];
  const { text } = context;
  const { survival: words } = text;
  const number = (value: number | null, decimals: number) =>
    value === null ? text.charts.notReached : formatNumber(context, value, decimals);
  const test = (part: SurvivalAnalysis['logRank']) =>
    isNotEstimable(part)
      ? text.notEstimable[part.notEstimable]
      : `χ² = ${number(part.chiSquare, 3)}, ${words.df(part.degreesOfFreedom)}${withP(context, part.pValue)}`;
  const reported = study.tests.find((candidate) => candidate.endpoint === endpoint);
  const printed = reported ? testText(context, reported) : '';
  const rows: SurvivalTestView[] = [
    {
      label: words.logRank,
      methodHref: methodHref(context, 'log-rank'),
      recomputed: test(analysis.logRank),
      reported: reported ? { text: printed, fact: reported.factId } : null,
    },
    {
      label: words.petoPeto,
      methodHref: methodHref(context, 'log-rank'),
      recomputed: test(analysis.petoPeto),
      reported: null,
    },
  ];
  if (isNotEstimable(analysis.cox)) {
    const reason = text.notEstimable[analysis.cox.notEstimable];
    rows.push({
      label: words.hazardRatio,
      methodHref: methodHref(context, 'cox-regression'),
      recomputed: reason,
      reported: null,
    });
  } else {
    for (const term of analysis.cox.terms) {
      rows.push({
        label: words.hazardRatioOf(term.label, analysis.cox.reference),
        methodHref: methodHref(context, 'cox-regression'),
        recomputed:
          'notEstimable' in term
            ? text.notEstimable[term.notEstimable]
            : `${number(term.hazardRatio, 2)} (${number(term.lower, 2)}–${number(term.upper, 2)})${withP(context, term.pValue)}`,
        reported: null,
      });
    }
    rows.push({
      label: words.proportionalHazards,
      methodHref: methodHref(context, 'proportional-hazards-test'),
      recomputed: test(analysis.cox.proportionalHazards),
      reported: null,
    });
  }
  const difference = analysis.restrictedMeanDifference;
  if (!isNotEstimable(difference)) {
    const [reference, other] = analysis.groups;
    rows.push({
      label: words.restrictedMean(
        formatNumber(context, Math.round(10 * difference.tau) / 10),
        other?.label ?? '',
        reference?.label ?? '',
      ),
      methodHref: methodHref(context, 'restricted-mean'),
      recomputed: `${number(difference.estimate, 2)} (${number(difference.lower, 2)}–${number(difference.upper, 2)})${withP(context, difference.pValue)}`,
      reported: null,
    });
  }
  return rows;
}

/** `P = 0.012`, `P < 0.001`; nothing where there is none. */
const withP = (context: ViewContext, pValue: number | null) =>
  pValue === null ? '' : `, P ${withEquals(formatPValue(context, pValue))}`;

const withEquals = (pValue: string) => (pValue.startsWith('<') ? pValue : `= ${pValue}`);
