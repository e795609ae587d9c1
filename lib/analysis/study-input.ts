import type { CohortOfResult } from '@/lib/data/tables/results-tables';
import type { PrintedDigits } from '@/lib/domain/printed-digits';

/** What the store knows of a statement. */
export interface StatementItem extends PrintedDigits {
  id: string;
  role: string;
  measure: string;
  categoryEn?: string | null;
  categoryZh?: string | null;
  value: number | null;
  sign: string | null;
  unit: string | null;
  count: number | null;
  of: number | null;
  rangeLower: number | null;
  rangeUpper: number | null;
  textEn: string | null;
  textZh: string | null;
  timepoint: string | null;
  tumourSlug: string | null;
  factId: string;
}

/** What the study page reads of the store's row; the store's `getStudy` fits it. */
export interface CharacteristicItem extends PrintedDigits {
  id: string;
  kind: string;
  cohortId: string | null;
  regimenId: string | null;
  patientId: string | null;
  measure: string;
  statistic: string | null;
  drugSlug: string | null;
  tumourSlug: string | null;
  categoryEn?: string | null;
  categoryZh?: string | null;
  value: number | null;
  sign: string | null;
  unit: string | null;
  count: number | null;
  of: number | null;
  rangeLower: number | null;
  rangeUpper: number | null;
  standardDeviation: number | null;
  date: string | null;
  term: string | null;
  textEn: string | null;
  textZh: string | null;
  timepoint: string | null;
  noteEn: string | null;
  noteZh: string | null;
  factId: string;
}

interface OverlapSide {
  slug: string;
  labelEn: string;
  labelZh: string;
  study: { slug: string; shortTitleEn: string; shortTitleZh: string };
}

export interface CohortItem extends Omit<CohortOfResult, 'regimens'> {
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

export interface OutcomeItem extends CharacteristicItem {
  cohortId: string;
  versusId: string | null;
  lower: number | null;
  upper: number | null;
  level: number | null;
  timeMonths: number | null;
  analysisSet: string | null;
  criteria: string | null;
  ofSelected?: boolean;
  notReported: boolean;
  contradictsId: string | null;
}

export interface AdverseEventItem extends Pick<PrintedDigits, 'valuePrinted'> {
  id: string;
  cohortId: string;
  term: string;
  occurrence: string;
  value: number | null;
  count: number | null;
  of: number | null;
  /** Number of events, where counted beside patients. */
  events?: number | null;
  gradeLowest: number | null;
  gradeHighest: number | null;
  serious: boolean | null;
  immuneRelated: boolean | null;
  noteEn: string | null;
  noteZh: string | null;
  factId: string;
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
    drugs: { drugSlug: string; supportive: boolean; factId: string }[];
  }[];
  characteristics: CharacteristicItem[];
  outcomes: (Omit<OutcomeItem, 'kind' | 'regimenId' | 'patientId' | 'date'> & { kind?: string })[];
  tests: {
    id: string;
    test: string;
    measure: string;
    statistic: number | null;
    statisticPrinted?: string | null;
    degreesOfFreedom: number | null;
    pSign: string | null;
    pValue: number | null;
    pPrinted?: string | null;
    significant: boolean | null;
    timepoint: string | null;
    endpoint: string | null;
    noteEn: string | null;
    noteZh: string | null;
    factId: string;
    tumourSlug: string | null;
    cohorts: { cohortId: string }[];
  }[];
  adverseEvents: AdverseEventItem[];
  measurements: {
    patientId: string;
    lesion: string;
    labelEn: string;
    labelZh: string;
    timeMonths: number;
    sign: string | null;
    dimension1: number;
    dimension2: number | null;
    dimension3: number | null;
    unit: string;
    noteEn: string | null;
    noteZh: string | null;
    factId: string;
  }[];
  statements: StatementItem[];
  notes: {
    id: string;
    textEn: string;
    textZh: string;
    weight: string;
    firstLine: number;
    lastLine: number;
  }[];
  patientRows: {
    id: string;
    slug: string;
    cohortId: string;
    labelEn: string;
    labelZh: string;
    times: { measure: string; time: number; unit: string; event: boolean; factId: string }[];
  }[];
}

export type OutcomeOfStudy = StudyInput['outcomes'][number];
