/**
 * The methods pages and the public functions that each documents: `docs/methods/<topic>.en.md` and `.zh.md`. A
 * function that belongs to no topic, or a topic without its pages, fails a test. A topic without functions describes
 * rules (lib/domain/comparability), not a statistic.
 */
export const topics = {
  'kaplan-meier': ['analyseSurvival', 'eventTable', 'kaplanMeier', 'numbersAtRisk', 'survivalRows'],
  'survival-quantiles': ['medianSurvival', 'survivalQuantile'],
  'restricted-mean': ['commonFollowUp', 'restrictedMean', 'restrictedMeanDifference'],
  'log-rank': ['logRankTest', 'petoPetoTest', 'riskSets'],
  'cox-regression': ['coxRegression', 'coxRegressionNumeric'],
  'proportional-hazards-test': ['proportionalHazardsTest'],
  'proportion-intervals': [
    'agrestiCoullInterval',
    'analyseProportion',
    'clopperPearsonInterval',
    'jeffreysInterval',
    'wilsonInterval',
  ],
  'two-proportions': [
    'analyseTwoByTwo',
    'conditionalOddsRatio',
    'fisherExactTest',
    'gTest',
    'nMinusOneTest',
    'oddsRatio',
    'pearsonTest',
    'riskDifference',
    'riskRatio',
    'yatesTest',
  ],
  'meta-analysis': [
    'analyseMetaAnalysis',
    'metaAnalysis',
    'proportionEffects',
    'proportionFromEffect',
    'tauSquared',
    'tauSquaredInterval',
  ],
  'two-arm-meta-analysis': ['analyseTwoArms', 'mantelHaenszel', 'twoArmEffects'],
  'consistency-checks': [
    'attainableNumerators',
    'checkMeanGranularity',
    'checkPercentage',
    'countByThreshold',
    'intervalFromPValue',
    'pValueFromInterval',
    'summariseValues',
  ],
  comparability: [],
} as const;

/** Name of a methods page. */
export type Topic = keyof typeof topics;
