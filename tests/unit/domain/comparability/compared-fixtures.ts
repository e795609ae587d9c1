import type { ComparedCohort, ComparedResult, PairPlace } from '@/lib/domain/comparability/compared';

/** Two arms that nothing stands against comparing; each case changes what it is about. */
export const cohort = (changes: Partial<ComparedCohort> = {}): ComparedCohort => ({
  id: 'trial/a',
  studySlug: 'trial',
  origin: 'primary',
  role: 'arm',
  laboratory: false,
  outcomeDefined: false,
  size: 40,
  analysisSet: null,
  tumours: ['liposarcoma'],
  aspects: { purpose: ['advanced-disease'], line: ['first'] },
  adverseEventGrading: 'ctcae-5',
  treatment: 'doxorubicin',
  ...changes,
});

export const place = (changes: Partial<PairPlace> = {}): PairPlace => ({
  sameStudy: true,
  differentArms: true,
  partsOfArms: 'none',
  randomised: true,
  shared: null,
  tumours: 'same',
  ...changes,
});

export const result = (changes: Partial<ComparedResult> = {}): ComparedResult => ({
  id: 'r',
  cohortId: 'trial/a',
  kind: 'outcome',
  measure: 'objective-response',
  type: 'count',
  group: 'response',
  byCriteria: true,
  statistic: null,
  noValue: null,
  changeFromBaseline: false,
  assessor: null,
  model: null,
  unit: null,
  counts: null,
  category: null,
  partTumour: null,
  timeMonths: null,
  value: null,
  sign: null,
  hasRange: false,
  count: 10,
  of: 40,
  notReported: false,
  oneOfSeveral: false,
  printedOtherwise: false,
  criteria: ['recist-1-1'],
  analysisSet: null,
  versus: null,
  grades: null,
  serious: null,
  causality: null,
  ...changes,
});

export const median = (changes: Partial<ComparedResult> = {}): ComparedResult =>
  result({
    measure: 'progression-free-survival',
    type: 'number',
    group: 'time-to-event',
    statistic: 'median',
    unit: 'months',
    value: 6,
    count: null,
    of: null,
    ...changes,
  });

export const event = (changes: Partial<ComparedResult> = {}): ComparedResult =>
  result({
    kind: 'adverse-event',
    measure: 'nausea',
    group: null,
    byCriteria: false,
    criteria: [],
    grades: [3, 4],
    ...changes,
  });
