import type { Interval } from '../interval';
import { type Estimable, isNotEstimable } from '../not-estimable';
import { type MetaAnalysis, type MetaAnalysisOptions, metaAnalysis } from './meta-analysis';
import { type ProportionTransformation, proportionEffects, type StudyProportion } from './proportion-effects';
import { proportionFromEffect } from './proportion-from-effect';
import type { StudyEffect } from './study-effect';

/** Either effects with standard errors, or events out of totals with the scale to pool them on. */
export type MetaAnalysisInput =
  | { effects: readonly StudyEffect[] }
  | { proportions: readonly StudyProportion[]; transformation: ProportionTransformation };

/** A meta-analysis; of proportions, with the pooled estimate as a proportion. */
export interface MetaAnalysisSummary extends Omit<MetaAnalysis, 'pValue'> {
  backTransformed?: { estimate: number; predictionInterval: Estimable<Interval> } & Interval;
}

/**
 * Meta-analysis of effects or of proportions. Serialisable as JSON.
 *
 * @throws RangeError as `metaAnalysis` and `proportionEffects` do
 */
export function analyseMetaAnalysis(
  input: MetaAnalysisInput,
  options: MetaAnalysisOptions = {},
): Estimable<MetaAnalysisSummary> {
  if ('effects' in input) return withoutPValue(metaAnalysis(input.effects, options));
  const { proportions, transformation } = input;
  const pooled = withoutPValue(metaAnalysis(proportionEffects(proportions, transformation), options));
  if (isNotEstimable(pooled)) return pooled;
  const back = (effect: number) => proportionFromEffect(effect, transformation, proportions);
  return {
    ...pooled,
    backTransformed: {
      estimate: back(pooled.estimate),
      lower: back(pooled.lower),
      upper: back(pooled.upper),
      predictionInterval: isNotEstimable(pooled.predictionInterval)
        ? pooled.predictionInterval
        : { lower: back(pooled.predictionInterval.lower), upper: back(pooled.predictionInterval.upper) },
    },
  };
}

/** A P for "the pooled logit is 0" means little, so the summary has none. */
function withoutPValue(pooled: Estimable<MetaAnalysis>): Estimable<MetaAnalysisSummary> {
  if (isNotEstimable(pooled)) return pooled;
  const { pValue: _, ...summary } = pooled;
  return summary;
}
