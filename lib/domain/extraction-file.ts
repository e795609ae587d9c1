import { z } from 'zod';
import { adverseEvent } from './adverse-event';
import { characteristic } from './characteristic';
import { cohort } from './cohort';
import { BIAS_FIELDS, EXTRACTION_STATES, ORIGINS_IN_PAPERS, type Origin, REFERENCE_KINDS } from './kinds';
import { measurement } from './measurement';
import { outcome } from './outcome';
import { paperStatus } from './paper-status';
import { patient } from './patient';
import { excludedSentence, textSection } from './prose';
import { regimen } from './regimen';
import { lineRange, localized, slug, source } from './source';
import { statement } from './statement';
import { testResult } from './test-result';
import { UNITS } from './units';
import { named } from './value-fields';

/** How one column of a patient table is read. Cells stay as printed; this says what they mean. */
export const patientColumn = z.strictObject({
  measure: slug,
  /** `time-to-event`: a number, its sign, and whether it was an event or censored. */
  type: z.enum(['number', 'time-to-event', 'term', 'text']),
  unit: z.enum(UNITS).optional(),
  drug: slug.optional(),
  qualifier: slug.optional(),
  named,
  /** For `time-to-event`: `greater-sign` (a printed ">" is censored) or the name of the status column. */
  censoring: z
    .union([
      z.literal('greater-sign'),
      z.strictObject({ column: z.string(), event: z.string(), censored: z.string() }),
    ])
    .optional(),
  /** For `term`: printed cell → term of the measure's vocabulary. For `text`: printed cell → words. */
  values: z.record(z.string(), z.union([slug, localized])).optional(),
  /** What the extractors remark of every cell: a reading of theirs that the paper does not confirm. */
  note: localized.optional(),
  /** A column that we added: its figures stand inside the printed cell of this other column. */
  from: z.string().optional(),
});
export type PatientColumn = z.infer<typeof patientColumn>;

export const patientTable = z.strictObject({
  file: z
    .string()
    .regex(
      /^[a-z0-9.-]+\.csv$/,
      'name a file <study>.<name>.csv beside this one, in lower-case letters, digits, dots and hyphens',
    ),
  section: z.string().min(1),
  /** Columns of the file in the order in which the paper prints them. */
  printed: z.array(z.string()).min(1),
  columns: z.record(z.string(), patientColumn),
  /** Which cohort a row belongs to: one for all, or by the printed cell of a column. */
  cohort: z.union(
    [slug, z.strictObject({ column: z.string(), values: z.record(z.string(), slug) })],
    'needs a cohort, or a column and the cohort of each of its values',
  ),
  note: localized.optional(),
});
export type PatientTable = z.infer<typeof patientTable>;

/** A judgement of the extractor that no arithmetic can make. */
export const extractionNote = z
  .strictObject({
    id: slug,
    text: localized,
    lines: z.array(lineRange).min(1),
    /** `caution` changes how the results should be read. */
    weight: z.enum(['caution', 'information']),
    /** Of a caution: in which field it sees a bias. */
    bias: z.enum(BIAS_FIELDS).optional(),
    /** What it concerns: measures, cohorts and tests of its study; the whole study where it names none. */
    concerns: z.array(slug).optional(),
    /** Local names of entries that can't all hold as the paper prints them; the audit shows them side by side. */
    disagree: z.array(slug).min(2).optional(),
  })
  .refine(({ weight, bias }) => (weight === 'caution') === (bias !== undefined), {
    path: ['bias'],
    message: 'a caution names its field of bias; information has none',
  });
export type ExtractionNote = z.infer<typeof extractionNote>;

/** Who read the paper for the study, who read it again, and what came of that. */
const extraction = z
  .strictObject({
    state: z.enum(EXTRACTION_STATES),
    extractedBy: z.array(z.string().min(1)).min(1),
    reviewedBy: z.array(z.string().min(1)).optional(),
  })
  .refine(({ state, reviewedBy = [] }) => state === 'drafted' || reviewedBy.length > 0, {
    path: ['reviewedBy'],
    message: 'a study that is reviewed or adjudicated says by whom',
  });

export const studyFile = z.strictObject({
  slug,
  /** Of extraction files; studies made of records are `registry`. */
  origin: z.enum(ORIGINS_IN_PAPERS) as unknown as z.ZodType<Origin>,
  title: localized,
  shortTitle: localized,
  /** Reference numbers under which the paper cites it. */
  references: z.array(z.string()).optional(),
  /** Where the paper introduces the study. */
  source,
  tumours: z.array(slug),
  extraction: extraction.optional(),
  attributes: z.array(characteristic).default([]),
  cohorts: z.array(cohort).default([]),
  regimens: z.array(regimen).default([]),
  patientTables: z.array(patientTable).default([]),
  patients: z.array(patient).default([]),
  outcomes: z.array(outcome).default([]),
  tests: z.array(testResult).default([]),
  adverseEvents: z.array(adverseEvent).default([]),
  measurements: z.array(measurement).default([]),
  statements: z.array(statement).default([]),
  notes: z.array(extractionNote).default([]),
});
export type StudyFile = z.infer<typeof studyFile>;

/** Numbers of the text that are not evidence, each with its reason. */
export const notEvidence = z.union(
  [
    /** A regular expression on lines after NFKC and removal of white space; its digits are excluded. */
    z.strictObject({
      pattern: z.string().refine((text) => {
        try {
          new RegExp(text, 'gu');
          return true;
        } catch {
          return false;
        }
      }, 'not a regular expression'),
      lines: lineRange.optional(),
      reason: slug,
    }),
    z.strictObject({
      lines: lineRange,
      text: z.string().min(1).max(40),
      occurrence: z.int().min(1).optional(),
      reason: slug,
    }),
  ],
  'needs a pattern, or lines and text, and a reason',
);
export type NotEvidence = z.infer<typeof notEvidence>;

/** A record of a trial registry that stands in the place of a paper. */
export const registryRecord = z.strictObject({
  /** Number in the registry. */
  number: z.string().min(1),
  /** The day on which this version was submitted (ISO 8601). */
  version: z.string().min(1),
  /** Address at the registry. */
  url: z.url(),
  /** Publications that the record names. */
  references: z.array(
    z.strictObject({
      pmid: z.string().optional(),
      kind: z.enum(REFERENCE_KINDS),
      citation: z.string(),
    }),
  ),
});
export type RegistryRecord = z.infer<typeof registryRecord>;

export const paperFile = z.strictObject({
  slug,
  /** Name of the full text in the folder that PAPERS_DIR names; of a registry's record, its file in REGISTRY_DIR. */
  textFile: z.string().min(1),
  title: localized,
  /** `own` where our translation stands in for a title that the paper does not print in that language. */
  language: z.enum(['zh', 'en']),
  /** Which record of a registry it is, and which version; absent of a paper. */
  record: registryRecord.optional(),
  publication: z.array(characteristic),
  /** What became of the paper since, as far as it was looked up. */
  status: paperStatus.optional(),
  /** Background figures and claims that belong to no study. */
  statements: z.array(statement).default([]),
  notes: z.array(extractionNote).default([]),
  notEvidence: z.array(notEvidence).default([]),
  /** What each part of the text is; every line that prints anything belongs to one. */
  sections: z.array(textSection).default([]),
  excludedSentences: z.array(excludedSentence).default([]),
});
export type PaperFile = z.infer<typeof paperFile>;
