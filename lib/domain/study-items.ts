import type { CohortOfResult } from '@/lib/domain/cohort-of-result';
import type { adverseEventValues } from './adverse-event';
import type { characteristicValues } from './characteristic';
import type { Stored } from './flat-fields';
import type { measurementValues } from './measurement';
import type { outcomeValues } from './outcome';
import type { PatientTime } from './patient-time';
import type { PrintedDigits, PrintedEventDigits } from './printed-digits';
import type { statementValues } from './statement';
import type { testValues } from './test-result';

/** What the store knows of a statement. */
export interface StatementItem extends Stored<typeof statementValues>, PrintedDigits {
  id: string;
  tumourSlug: string | null;
  factId: string;
}

/** What the study page reads of the store's row; the store's `getStudy` fits it. */
export interface CharacteristicItem extends Stored<typeof characteristicValues>, PrintedDigits {
  id: string;
  kind: string;
  cohortId: string | null;
  regimenId: string | null;
  patientId: string | null;
  drugSlug: string | null;
  tumourSlug: string | null;
  factId: string;
}

interface OverlapSide {
  slug: string;
  labelEn: string;
  labelZh: string;
  study: { slug: string; shortTitleEn: string; shortTitleZh: string };
}

export interface CohortItem extends Omit<CohortOfResult, 'regimens' | 'tumours'> {
  tumours: { tumourSlug: string }[];
  parentId: string | null;
  partition: string | null;
  analysisSet: string | null;
  sizeSign: string | null;
  sizeFactId: string | null;
  selectedByOutcome: boolean;
  regimens: { regimenId: string }[];
  overlaps: {
    relation: string;
    factId: string;
    noteEn: string | null;
    noteZh: string | null;
    to: OverlapSide;
  }[];
  overlappedBy: {
    relation: string;
    factId: string;
    noteEn: string | null;
    noteZh: string | null;
    from: OverlapSide;
  }[];
}

export interface OutcomeItem extends Stored<typeof outcomeValues>, PrintedDigits {
  id: string;
  cohortId: string;
  versusId: string | null;
  drugSlug: string | null;
  tumourSlug: string | null;
  timeMonths: number | null;
  ofSelected?: boolean;
  contradictsId: string | null;
  factId: string;
}

export interface AdverseEventItem extends Stored<typeof adverseEventValues>, PrintedEventDigits {
  id: string;
  cohortId: string;
  factId: string;
}

interface TestItem extends Stored<typeof testValues> {
  id: string;
  statisticPrinted?: string | null;
  pSign: string | null;
  pValue: number | null;
  pPrinted?: string | null;
  factId: string;
  tumourSlug: string | null;
  cohorts: { cohortId: string }[];
}

interface MeasurementItem extends Stored<typeof measurementValues> {
  patientId: string;
  timeMonths: number;
  dimension1: number;
  dimension2: number | null;
  dimension3: number | null;
  factId: string;
}

/** Lines that a note is about, with a fact that stands there. */
export interface NotePlace {
  firstLine: number;
  lastLine: number;
  factId: string | null;
}

export interface StudyInput {
  slug: string;
  origin: string;
  titleEn: string;
  titleZh: string;
  shortTitleEn: string;
  shortTitleZh: string;
  references: string;
  design: string | null;
  phase: string | null;
  responseCriteria: string | null;
  adverseEventGrading: string | null;
  patients: number | null;
  extractionState: string | null;
  /** Names, one a line. */
  extractedBy: string;
  reviewedBy: string;
  mentionFactId: string;
  paper: { slug: string; titleEn: string; titleZh: string };
  tumours: { tumourSlug: string }[];
  settings: { setting: string }[];
  cohorts: CohortItem[];
  regimens: {
    id: string;
    slug: string;
    labelEn: string;
    labelZh: string;
    sequence: string;
    partial?: boolean;
    drugs: { drugSlug: string; supportive: boolean; factId: string }[];
    treatments: { treatment: string; factId: string }[];
  }[];
  characteristics: CharacteristicItem[];
  outcomes: OutcomeItem[];
  tests: TestItem[];
  adverseEvents: AdverseEventItem[];
  measurements: MeasurementItem[];
  statements: StatementItem[];
  notes: {
    id: string;
    textEn: string;
    textZh: string;
    weight: string;
    bias?: string | null;
    concerns?: string;
    places: NotePlace[];
  }[];
  patientRows: {
    id: string;
    slug: string;
    cohortId: string;
    labelEn: string;
    labelZh: string;
    times: PatientTime[];
  }[];
}

export type OutcomeOfStudy = StudyInput['outcomes'][number];
