import type { EFFECT_MODELS, EffectType, ESTIMATORS, SIDES, Sign, TEST_NAMES } from '@/lib/domain/kinds';
import type { Bilingual } from './bilingual';

/**
 * A study with everything that is known of its results, in both languages and free of any format: what an exchange
 * standard is written from. Numbers stand as in the API's rows; what is calculated says so.
 */
export interface StudyRecord {
  slug: string;
  dataVersion: string;
  origin: 'own' | 'cited';
  title: Bilingual;
  shortTitle: Bilingual;
  designs: TermRecord[];
  /** Cells or animals, not patients. */
  isLaboratory: boolean;
  phase: TermRecord | null;
  tumours: CodedRecord[];
  drugs: CodedRecord[];
  /** Patients in all, where printed as an exact number. */
  patients: number | null;
  /** Dates as printed, at most to the day. */
  enrolment: { start: string | null; end: string | null };
  centres: Bilingual[];
  /** Numbers of registrations, as printed. */
  registrations: string[];
  funders: Bilingual[];
  eligibility: SourcedText[];
  notes: Bilingual[];
  /** Names of what formats have to name themselves. */
  words: Record<'tumour' | 'partOf' | 'treatment' | 'eligibility', Bilingual>;
  paper: PaperRecord;
  cohorts: CohortRecord[];
  regimens: RegimenRecord[];
  variables: VariableRecord[];
  evidence: EvidenceRecord[];
}

/** Words, and where the paper prints what they say. */
export interface SourcedText {
  words: Bilingual;
  fact: string;
  places: PlaceRecord[];
}

export interface TermRecord {
  slug: string;
  name: Bilingual;
}

/** A tumour or a drug with the codes that the vocabulary is certain of. */
export interface CodedRecord extends TermRecord {
  nci: string | null;
  oncotree: string | null;
}

/** What the paper prints of itself; what it doesn't print is null or empty. */
export interface PaperRecord {
  slug: string;
  title: Bilingual;
  /** Whether the paper prints the title; else it is a name that this site gives it. */
  isTitlePrinted: boolean;
  language: 'zh' | 'en';
  doi: string | null;
  journal: string | null;
  authors: string[];
  year: string | null;
  /** Date of publication as printed, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date: string | null;
  volume: string | null;
  issue: string | null;
  firstPage: string | null;
  lastPage: string | null;
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
  drugs: (CodedRecord & { role: Bilingual | null })[];
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
  time: TimeRecord | null;
  /** The tumour that patients are counted with. */
  tumour: CodedRecord | null;
  ctcae: string | null;
  grade: { grading: Bilingual; lowest: number; highest: number } | null;
}

export interface TimeRecord {
  words: Bilingual;
  value: number;
  upper: number | null;
  unit: string;
  sign: Sign | null;
}

export const STATISTIC_KINDS = [
  'proportion',
  'count',
  'mean',
  'least-squares-mean',
  'geometric-mean',
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

export interface FigureRecord {
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
  figure: FigureRecord | null;
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

export type EvidenceKind = 'outcome' | 'adverse-event' | 'test' | 'characteristic' | 'calculated';

/** Where the paper prints a figure: section and lines, and the figure as it stands there. */
export interface PlaceRecord {
  words: Bilingual;
  /** Null of further places that print the same. */
  asPrinted: string | null;
}

export interface EvidenceRecord {
  kind: EvidenceKind;
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
  places: PlaceRecord[];
  /** Of what is calculated: address of the calculation, relative to the site. */
  calculation: string | null;
}
