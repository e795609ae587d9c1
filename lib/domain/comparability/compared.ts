import type { MeasureType } from '../kinds';
import type { SharedPatients } from '../shared-patients';
import type { SettingAspects } from './setting-aspects';
import type { TumourRelation } from './tumour-relation';

/** What the rules look at in a group of patients. */
export interface ComparedCohort {
  id: string;
  studySlug: string;
  origin: string;
  role: string;
  /** Cells or animals, not patients. */
  laboratory: boolean;
  /** Who belongs to it, or to a parent cohort, depends on what happened under treatment. */
  outcomeDefined: boolean;
  /** Null where the paper does not print it. */
  size: number | null;
  analysisSet: string | null;
  tumours: readonly string[];
  aspects: SettingAspects;
  adverseEventGrading: string | null;
  /** Names what it was given; null where that is not told. */
  treatment: string | null;
}

/** What the rules look at in one result: an outcome or an adverse event of one cohort. */
export interface ComparedResult {
  id: string;
  cohortId: string;
  kind: 'outcome' | 'adverse-event';
  /** The outcome's measure, or the event's term. */
  measure: string;
  type: MeasureType;
  /** What it is about, as the vocabulary groups it: response, event-rate … */
  group: string | null;
  /** Judged by response criteria (RECIST, Choi), so that it means nothing without them. */
  byCriteria: boolean;
  statistic: string | null;
  /** Why there is no value, where the paper says so. */
  noValue: string | null;
  changeFromBaseline: boolean;
  /** Who judged it, and by what model an effect was estimated; null where not stated. */
  assessor: string | null;
  model: string | null;
  unit: string | null;
  /** Which endpoint's events by a time it counts, or the patients free of them; null where it counts no such thing. */
  counts: { endpoint: string; eventFree: boolean } | null;
  /** Tells apart what one measure stands for: "MRI after chemotherapy". */
  category: string | null;
  /** Counted only among this tumour, not in the whole cohort. */
  partTumour: string | null;
  timeMonths: number | null;
  value: number | null;
  sign: string | null;
  hasRange: boolean;
  count: number | null;
  of: number | null;
  notReported: boolean;
  /** The cohort has other values of the same, each of one patient. */
  oneOfSeveral: boolean;
  /** The paper prints it with another value elsewhere. */
  printedOtherwise: boolean;
  /** All by which it was judged; none where that is not stated. */
  criteria: readonly string[];
  analysisSet: string | null;
  /** The cohort that a ratio or difference is against, and what that was given. */
  versus: { cohortId: string; treatment: string | null } | null;
  grades: readonly [number, number] | null;
  serious: boolean | null;
  /** Of an adverse event: whatever its cause, or only where the treatment was held to be it. */
  causality: string | null;
}

/** How two cohorts stand to one another. */
export interface PairPlace {
  sameStudy: boolean;
  /** They are, or lie in, different arms of one study. */
  differentArms: boolean;
  /** How many of the two are a part of an arm, where they are in different arms. */
  partsOfArms: 'none' | 'one' | 'both';
  /** Whether the study drew lots; null where it does not say. Of meaning only for different arms. */
  randomised: boolean | null;
  shared: SharedPatients | null;
  tumours: TumourRelation;
}
