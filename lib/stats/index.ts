export type { ChiSquareTest } from './chi-square-test';
export { countByThreshold, type ThresholdCounts } from './consistency/count-by-threshold';
export {
  checkMeanGranularity,
  type GranularityCheck,
  type ReportedMean as PrintedMean,
} from './consistency/granularity';
export {
  type EffectScale,
  intervalFromPValue,
  type PValueFromInterval,
  pValueFromInterval,
} from './consistency/interval-and-p-value';
export {
  type AttainableNumerators,
  attainableNumerators,
  checkPercentage,
  type PercentageCheck,
  type ReportedPercentage as PrintedPercentage,
} from './consistency/percentage';
export type { RoundingRule } from './consistency/rounding';
export { summariseValues, type ValueSummary } from './consistency/summarise-values';
export type { Interval, OpenInterval } from './interval';
export {
  analyseMetaAnalysis,
  type MetaAnalysisInput,
  type MetaAnalysisSummary,
} from './meta/analyse-meta-analysis';
export { analyseTwoArms, type TwoArmSummary } from './meta/analyse-two-arms';
export { type MantelHaenszel, mantelHaenszel } from './meta/mantel-haenszel';
export {
  type MetaAnalysis,
  type MetaAnalysisMethod,
  type MetaAnalysisOptions,
  metaAnalysis,
} from './meta/meta-analysis';
export {
  type ProportionTransformation,
  proportionEffects,
  type StudyProportion,
} from './meta/proportion-effects';
export { proportionFromEffect } from './meta/proportion-from-effect';
export type { StudyEffect } from './meta/study-effect';
export { type TauSquaredMethod, tauSquared } from './meta/tau-squared';
export { tauSquaredInterval } from './meta/tau-squared-interval';
export { type TwoArmMeasure, type TwoArmStudy, twoArmEffects } from './meta/two-arm-effects';
export type { Estimable, NotEstimable, NotEstimableReason } from './not-estimable';
export { isNotEstimable } from './not-estimable';
export { agrestiCoullInterval } from './proportions/agresti-coull-interval';
export { analyseProportion, type ProportionAnalysis } from './proportions/analyse-proportion';
export { analyseTwoByTwo, type TwoByTwoAnalysis } from './proportions/analyse-two-by-two';
export { gTest, nMinusOneTest, pearsonTest, yatesTest } from './proportions/chi-square-tests';
export { clopperPearsonInterval } from './proportions/clopper-pearson-interval';
export { type ConditionalOddsRatio, conditionalOddsRatio } from './proportions/conditional-odds-ratio';
export { type FisherExactTest, fisherExactTest } from './proportions/fisher-exact-test';
export { jeffreysInterval } from './proportions/jeffreys-interval';
export { oddsRatio, type RatioEstimate } from './proportions/odds-ratio';
export { type RiskDifference, riskDifference } from './proportions/risk-difference';
export { riskRatio } from './proportions/risk-ratio';
export type { EventsOfTotal, TwoByTwoTable } from './proportions/two-by-two-table';
export { wilsonInterval } from './proportions/wilson-interval';
export {
  analyseSurvival,
  type CoxSummary,
  type LabelledSurvivalGroup,
  type SurvivalAnalysis,
  type SurvivalAnalysisOptions,
  type SurvivalGroupSummary,
} from './survival/analyse-survival';
export type { TieMethod } from './survival/cox-likelihood';
export { type CoxOptions, type CoxRegression, type CoxTerm, coxRegression } from './survival/cox-regression';
export { coxRegressionNumeric, type NumericCoxRegression } from './survival/cox-regression-numeric';
export { type EventTable, eventTable, type SurvivalGroup } from './survival/event-table';
export {
  type KaplanMeierOptions,
  kaplanMeier,
  type SurvivalCurve,
  type SurvivalRow,
  survivalRows,
} from './survival/kaplan-meier';
export { type NumberAtRisk, numbersAtRisk } from './survival/numbers-at-risk';
export { type ProportionalHazardsTest, proportionalHazardsTest } from './survival/proportional-hazards-test';
export { logRankTest, petoPetoTest, type RankTest } from './survival/rank-test';
export {
  commonFollowUp,
  type RestrictedMean,
  type RestrictedMeanDifference,
  restrictedMean,
  restrictedMeanDifference,
} from './survival/restricted-mean';
export { type RiskSets, riskSets } from './survival/risk-sets';
export type { SurvivalWithCovariate } from './survival/sorted-patients';
export type { ConfidenceType } from './survival/survival-band';
export { medianSurvival, type SurvivalQuantile, survivalQuantile } from './survival/survival-quantile';
export { type Topic, topics } from './topics';
