/** What a reader looks for first among the results of a study or cohort. */
export const HEADLINE_MEASURES: readonly string[] = [
  'objective-response',
  'partial-response',
  'progression-free-rate',
  'progression-free-survival',
  'resection-after-treatment',
  'recurrence',
  'lung-metastasis',
  'hazard-ratio-progression-free-survival',
  'overall-survival-rate',
  'local-recurrence-free-rate',
];
