import type { Labels } from '@/lib/domain/labels';
import type { AdverseEventApiRow } from '../api/adverse-event-row';
import type { CheckResultApiRow } from '../api/check-result-row';
import type { CohortApiRow } from '../api/cohort-row';
import type { FactRow } from '../api/fact-row';
import type { OutcomeApiRow } from '../api/outcome-row';
import type { RegimenApiRow } from '../api/regimen-row';
import type { StoredSurvival } from '../api/stored-survival';
import type { toStudyDetail } from '../api/study-detail';
import type { StudyApiRow } from '../api/study-row';
import type { PaperRecord } from './paper-record';

/** A study as `GET /studies/{slug}` answers, so that every format comes from the rows of the API. */
export type StudyWithRows = StudyApiRow &
  ReturnType<typeof toStudyDetail> & {
    cohorts: CohortApiRow[];
    regimens: RegimenApiRow[];
    outcomes: OutcomeApiRow[];
    adverseEvents: AdverseEventApiRow[];
  };

/** What a study's record is made of. */
export interface RecordInput {
  study: StudyWithRows;
  paper: PaperRecord;
  /** Facts of the study. */
  facts: readonly FactRow[];
  /** What the audit found of the study's figures. */
  checkResults: readonly CheckResultApiRow[];
  /** What is calculated from the study's patients, one for each endpoint. */
  survival: readonly StoredSurvival[];
  labels: Labels;
  dataVersion: string;
}
