import type { CohortOfResult } from '@/lib/domain/cohort-of-result';
import type { adverseEventValues } from './adverse-event';
import type { CharacteristicItem } from './characteristic-item';
import type { Stored } from './flat-fields';
import type { measurementValues } from './measurement';
import type { outcomeValues } from './outcome';
import type { StoredPaperStatus } from './paper-status';
import type { PatientTime } from './patient-time';
import type { ReportedAdverseEventDigits, ReportedDigits } from './reported-digits';
import type { statementValues } from './statement';
import type { testValues } from './test-result';

/** Rows of the database, as `getStudy` reads them for one study. Lists hold narrower ones (`lib/data/tables/`). */

export interface StatementItem extends Stored<typeof statementValues>, ReportedDigits {
  id: string;
  cohortId: string | null;
  tumourSlug: string | null;
  drugSlug: string | null;
  factId: string;
}

/** A statement with the tumours that it is about, where they are several. */
export interface StatementOfStudy extends StatementItem {
  tumours: { tumourSlug: string }[];
}

/** A characteristic with what it describes. */
export interface CharacteristicOfStudy extends CharacteristicItem, ReportedDigits {
  id: string;
  kind: string;
  cohortId: string | null;
  regimenId: string | null;
  patientId: string | null;
}

interface OverlapSide {
  slug: string;
  labelEn: string;
  labelZh: string;
  study: { slug: string; shortTitleEn: string; shortTitleZh: string };
}

export interface CohortOfStudy extends Omit<CohortOfResult, 'regimens' | 'tumours'> {
  tumours: { tumourSlug: string }[];
  parentId: string | null;
  partition: string | null;
  analysisSet: string | null;
  sizeSign: string | null;
  sizeFactId: string | null;
  outcomeDefined: boolean;
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

export interface OutcomeItem extends Stored<typeof outcomeValues>, ReportedDigits {
  id: string;
  cohortId: string;
  versusId: string | null;
  drugSlug: string | null;
  tumourSlug: string | null;
  timeMonths: number | null;
  ofOutcomeDefined?: boolean;
  contradictsId: string | null;
  factId: string;
}

export interface AdverseEventItem extends Stored<typeof adverseEventValues>, ReportedAdverseEventDigits {
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
  counts: { outcomeId: string }[];
}

interface MeasurementItem extends Stored<typeof measurementValues> {
  id: string;
  patientId: string;
  timeMonths: number;
  dimension1: number;
  dimension2: number | null;
  dimension3: number | null;
  factId: string;
}

/** Lines that a note is about, with a fact that stands there. */
export interface NoteLocation {
  firstLine: number;
  lastLine: number;
  factId: string | null;
}

/** A judgement of the extractors. */
export interface NoteItem {
  id: string;
  textEn: string;
  textZh: string;
  weight: string;
  bias: string | null;
  /** Measures, cohorts and tests that it concerns, joined by commas. */
  concerns: string;
  locations: readonly NoteLocation[];
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
  paper: StoredPaperStatus & {
    slug: string;
    titleEn: string;
    titleZh: string;
    /** Of a registry's record. */
    recordNumber?: string | null;
    recordVersion?: string | null;
    recordUrl?: string | null;
    references?: { pmid: string | null; kind: string; citation: string }[];
  };
  tumours: { tumourSlug: string }[];
  settings: { setting: string }[];
  cohorts: CohortOfStudy[];
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
  characteristics: CharacteristicOfStudy[];
  outcomes: OutcomeItem[];
  tests: TestItem[];
  adverseEvents: AdverseEventItem[];
  measurements: MeasurementItem[];
  statements: StatementOfStudy[];
  notes: NoteItem[];
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
