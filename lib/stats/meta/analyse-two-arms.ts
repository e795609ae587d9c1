import type { Interval } from '../interval';
import { type Estimable, isNotEstimable, notEstimable } from '../not-estimable';
import { analyseMetaAnalysis, type MetaAnalysisSummary } from './analyse-meta-analysis';
import { type MantelHaenszel, mantelHaenszel } from './mantel-haenszel';
import type { MetaAnalysisOptions } from './meta-analysis';
import { type TwoArmMeasure, type TwoArmStudy, twoArmEffects } from './two-arm-effects';

/** A meta-analysis of studies of two arms: by inverse variance, and beside it by Mantel and Haenszel. */
export interface TwoArmSummary extends MetaAnalysisSummary {
  measure: TwoArmMeasure;
  /** Studies that say nothing under Peto's method. */
  withoutInformation: string[];
  /** Of ratios: the pooled ratio itself. */
  ratio?: { estimate: number } & Interval;
  /** Not part of Peto's method. */
  mantelHaenszel?: Estimable<MantelHaenszel>;
}

/**
 * Pools the arms' counts of several studies as risk ratios, odds ratios or risk differences, or by Peto's method, which
 * is a common-effect model unless another is asked for. Serialisable as JSON.
 *
 * @throws RangeError as `metaAnalysis` and `twoArmEffects` do
 */
export function analyseTwoArms(
  studies: readonly TwoArmStudy[],
  measure: TwoArmMeasure,
  options: MetaAnalysisOptions = {},
): Estimable<TwoArmSummary> {
  const effects = twoArmEffects(studies, measure);
  if (effects.length === 0) return notEstimable('no-events');
  const method = options.method ?? (measure === 'Peto' ? 'fixed' : 'REML');
  const pooled = analyseMetaAnalysis({ effects }, { ...options, method });
  if (isNotEstimable(pooled)) return pooled;
  const { estimate, lower, upper } = pooled;
  const told = new Set(effects.map(({ label }) => label));
  return {
    ...pooled,
    measure,
    withoutInformation: studies.map(({ label }) => label).filter((label) => !told.has(label)),
    ...(measure !== 'RD' && {
      ratio: { estimate: Math.exp(estimate), lower: Math.exp(lower), upper: Math.exp(upper) },
    }),
    ...(measure !== 'Peto' && { mantelHaenszel: mantelHaenszel(studies, measure, options.confidenceLevel) }),
  };
}
