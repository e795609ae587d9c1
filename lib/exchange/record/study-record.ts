import type {
  DesignFamily,
  EFFECT_MODELS,
  EffectType,
  ESTIMATORS,
  SIDES,
  Sign,
  TEST_NAMES,
} from '@/lib/domain/kinds';
import type { AdverseEventApiRow } from '../api/adverse-event-row';
import type { CharacteristicRow } from '../api/characteristic-row';
import type { RowTime } from '../api/derived-row';
import type { OutcomeApiRow } from '../api/outcome-row';
import type { TestRow } from '../api/study-detail';
import type { Bilingual } from './bilingual';
import type { CitableStudy } from './citable-study';
import type { CodedRecord, DrugRecord, TermRecord } from './term-record';

/** A design with its kind, and whether its groups are drawn by lot. */
export interface DesignRecord extends TermRecord {
  family: DesignFamily;
  isRandomised: boolean;
}

/** A study without its results, in both languages and free of any format. */
export interface StudyDescription extends CitableStudy {
  shortTitle: Bilingual;
  /** What its type is decided by; null where not stated. */
  design: DesignRecord | null;
  /** Every design that the paper names. */
  designs: TermRecord[];
  phase: TermRecord | null;
  tumours: CodedRecord[];
  drugs: DrugRecord[];
  /** Patients in all, where printed as an exact number. */
  patients: number | null;
  /** Dates as printed, at most to the day. */
  enrolment: { start: string | null; end: string | null };
  centres: Bilingual[];
  /** How far the trial has come, as its registry says; null of papers. */
  progress: Bilingual | null;
  /** Numbers of registrations, as printed. */
  registrations: string[];
  funders: Bilingual[];
  /** How far it was read, and by whom; null where that is not recorded. */
  extraction: { state: string; by: string[]; reviewedBy: string[] } | null;
}

/**
 * A study with everything that is known of its results: what an exchange standard is written from. Numbers stand as in
 * the API's rows; what is calculated says so.
 */
export interface StudyRecord extends StudyDescription {
  dataVersion: string;
  /** Cells or animals, not patients. */
  isLaboratory: boolean;
  /** Where the paper introduces the study; null where that isn’t known. */
  mention: SourcedText | null;
  eligibility: SourcedText[];
  notes: Bilingual[];
  /** Names of what formats have to name themselves. */
  words: Record<'tumour' | 'partOf' | 'treatment' | 'eligibility', Bilingual>;
  cohorts: CohortRecord[];
  regimens: RegimenRecord[];
  variables: VariableRecord[];
  evidence: EvidenceRecord[];
}

/** Words, and where the paper prints what they say. */
export interface SourcedText {
  words: Bilingual;
  fact: string;
  locations: LocationRecord[];
}

export interface CohortRecord {
  slug: string;
  label: Bilingual;
  role: string;
  parent: string | null;
  /** Number of patients, where printed as an exact number. */
  size: number | null;
  tumours: CodedRecord[];
  regimens: string[];
  /** What describes its patients and is no number. */
  traits: { name: Bilingual; value: Bilingual }[];
  notes: Bilingual[];
}

export interface RegimenRecord {
  slug: string;
  label: Bilingual;
  /** `role` says so of a drug that is given in support. */
  drugs: (DrugRecord & { role: Bilingual | null })[];
  /** Settings in the order given. */
  sequence: TermRecord[];
  /** Without a drug: surgery, radiotherapy. */
  otherTreatments: TermRecord[];
  /** Doses, schedules, durations. */
  notes: SourcedText[];
}

/** What is measured: an outcome at a time, or an adverse event of a grade. */
export interface VariableRecord {
  key: string;
  title: Bilingual;
  /** The measure or event itself, without time, category, grade. */
  name: Bilingual;
  handling: 'continuous' | 'dichotomous' | null;
  /** Response criteria, where the result has its own. */
  criteria: Bilingual | null;
  time: TimeRecord | null;
  /** The tumour that patients are counted with. */
  tumour: CodedRecord | null;
  ctcae: string | null;
  grade: { grading: Bilingual; lowest: number; highest: number } | null;
}

/** A time with its words; its unit as formats write it, in the plural. */
export interface TimeRecord extends Omit<RowTime, 'unit'> {
  words: Bilingual;
  unit: string;
}

export const STATISTIC_KINDS = [
  'proportion',
  'count',
  'mean',
  'least-squares-mean',
  'geometric-mean',
  'geometric-least-squares-mean',
  'log-mean',
  'median',
  'minimum',
  'maximum',
  'slope',
  'hazard-ratio',
  'risk-ratio',
  'odds-ratio',
  'risk-difference',
  'mean-difference',
  'incidence-rate',
  'test-statistic',
  'unnamed',
] as const satisfies readonly (EffectType | string)[];
export type StatisticKind = (typeof STATISTIC_KINDS)[number];

export interface ReportedValueRecord {
  value: number;
  sign: Sign | null;
  unit: string | null;
}

/** `calculated` is true of what this site works out and the paper doesn't print. */
export type AttributeRecord = { words: Bilingual | null; calculated: boolean } & (
  | {
      kind: 'confidence-interval';
      /** Percent. */
      level: number;
      /** Null: open to that side. */
      lower: number | null;
      upper: number | null;
      unit: string | null;
    }
  | { kind: 'p-value'; value: number; sign: Sign | null }
  | { kind: 'range' | 'quartiles'; lower: number; upper: number; unit: string | null }
  | {
      kind: 'standard-deviation' | 'standard-error' | 'coefficient-of-variation';
      value: number;
      unit: string | null;
    }
);

export type ModelName =
  | (typeof ESTIMATORS)[number]
  | (typeof TEST_NAMES)[number]
  | (typeof EFFECT_MODELS)[number]
  | (typeof SIDES)[number];

export interface StatisticRecord {
  /** Null where there are only numbers of patients. */
  kind: StatisticKind | null;
  figure: ReportedValueRecord | null;
  /** What the patients are that are counted, where words say it. */
  category: Bilingual | null;
  /** Whether the figure itself is calculated. */
  calculated: boolean;
  affected: number | null;
  events: number | null;
  participants: number | null;
  attributes: AttributeRecord[];
  models: ModelName[];
  degreesOfFreedom: number | null;
  notes: Bilingual[];
}

/** The row of the API that a result stands in; what is calculated from many has none. */
export type ResultRow =
  | { kind: 'outcome'; row: OutcomeApiRow }
  | { kind: 'adverse-event'; row: AdverseEventApiRow }
  | { kind: 'test'; row: TestRow }
  | { kind: 'characteristic'; row: CharacteristicRow }
  | { kind: 'calculated'; row: null };

/** Where the paper prints a figure: section and lines, and the figure as it stands there. */
export interface LocationRecord {
  words: Bilingual;
  /** Null of further locations that print the same. */
  verbatim: string | null;
}

export type EvidenceRecord = ResultRow & {
  /** Id of the row of the API; of what is calculated, a name that stays the same. */
  id: string;
  title: Bilingual;
  description: Bilingual;
  /** Slug of the cohort whose result it is; null of a comparison. */
  cohort: string | null;
  /** Cohorts compared, the reference last. */
  compared: string[];
  /** The tumour that the result is of, where it is of a part of the cohort. */
  tumour: CodedRecord | null;
  regimens: string[];
  /** Key of the variable. */
  variable: string;
  statistics: StatisticRecord[];
  notes: Bilingual[];
  /** Fact that holds the source; null of what is calculated from many. */
  fact: string | null;
  locations: LocationRecord[];
  /** Of what is calculated: address of the calculation, relative to the site. */
  calculation: string | null;
};
