import type { AuditRule } from './rule';
import { adverseEventAgainstRows } from './rules/adverse-event-against-rows';
import { adverseEventCounts } from './rules/adverse-event-counts';
import { attainablePercentage } from './rules/attainable-percentage';
import { chiSquaredFromCounts } from './rules/chi-squared-from-counts';
import { claimAgainstTest } from './rules/claim-against-test';
import { cohortParts } from './rules/cohort-parts';
import { countAgainstRows } from './rules/count-against-rows';
import { countsByTumour } from './rules/counts-by-tumour';
import { cumulativeDose } from './rules/cumulative-dose';
import { denominatorOfCohort } from './rules/denominator-of-cohort';
import { deviationWithinRange } from './rules/deviation-within-range';
import { enrolledAndAnalysed } from './rules/enrolled-and-analysed';
import { eventsByTimepoint } from './rules/events-by-timepoint';
import { gradeExists } from './rules/grade-exists';
import { intervalAndP } from './rules/interval-and-p';
import { intervalOfRate } from './rules/interval-of-rate';
import { logRankFromRows } from './rules/log-rank-from-rows';
import { meanOfWholeNumbers } from './rules/mean-of-whole-numbers';
import { observedWithinEligibility } from './rules/observed-within-eligibility';
import { pFromStatistic } from './rules/p-from-statistic';
import { partitionTotal } from './rules/partition-total';
import { patientTextAgainstRow } from './rules/patient-text-against-row';
import { percentageOfCount } from './rules/percentage-of-count';
import { printedTwice } from './rules/printed-twice';
import { samePatients } from './rules/same-patients';
import { significanceAgainstP } from './rules/significance-against-p';
import { sizeAgainstRows } from './rules/size-against-rows';
import { statedAnalysisSet } from './rules/stated-analysis-set';
import { subgroupWithinWhole } from './rules/subgroup-within-whole';
import { sumOfMeasures } from './rules/sum-of-measures';
import { summaryAgainstRows } from './rules/summary-against-rows';
import { testAtLimit } from './rules/test-at-limit';
import { testWithoutInputs } from './rules/test-without-inputs';
import { twoClaims } from './rules/two-claims';
import { valueWithinRange } from './rules/value-within-range';

/** Every rule, once. A new rule is a file in rules/ and a line here. */
export const RULES: readonly AuditRule[] = [
  adverseEventAgainstRows,
  adverseEventCounts,
  attainablePercentage,
  chiSquaredFromCounts,
  claimAgainstTest,
  cohortParts,
  countAgainstRows,
  countsByTumour,
  cumulativeDose,
  denominatorOfCohort,
  deviationWithinRange,
  enrolledAndAnalysed,
  eventsByTimepoint,
  gradeExists,
  intervalAndP,
  intervalOfRate,
  logRankFromRows,
  meanOfWholeNumbers,
  pFromStatistic,
  partitionTotal,
  patientTextAgainstRow,
  percentageOfCount,
  printedTwice,
  significanceAgainstP,
  sizeAgainstRows,
  statedAnalysisSet,
  subgroupWithinWhole,
  sumOfMeasures,
  summaryAgainstRows,
  testAtLimit,
  twoClaims,
  valueWithinRange,
  observedWithinEligibility,
  samePatients,
  testWithoutInputs,
];
