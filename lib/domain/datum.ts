import { z } from 'zod';
import { calendarDate } from './calendar-date';
import {
  ANALYSIS_SETS,
  COHORT_ROLES,
  OCCURRENCES,
  OVERLAP_RELATIONS,
  SIGNS,
  STATEMENT_ROLES,
  STATISTICS,
  TEST_NAMES,
  TIME_UNITS,
} from './kinds';
import { localized, slug, source } from './source';

const sign = z.enum(SIGNS);

/** A point or stretch of time: `{ value: 1, unit: year }`, `{ value: 6, upper: 8, unit: month }`. */
export const timepoint = z.strictObject({
  value: z.number().min(0),
  upper: z.number().min(0).optional(),
  sign: sign.optional(),
  unit: z.enum(TIME_UNITS),
});
export type Timepoint = z.infer<typeof timepoint>;

export const interval = z.strictObject({
  lower: z.number(),
  upper: z.number(),
  /** Confidence level in percent (95, 90, 80, …). */
  level: z.number().gt(0).lt(100),
});

/** Every datum has one source and any number of further places that print the same. */
const provenance = { source, also: z.array(source).optional() };

/**
 * One datum of an extraction file. Which of the value fields are legal is decided by the measure
 * (`seeds/vocabulary/outcome-measures.yaml`), in `legality.ts`.
 */
export const datum = z.strictObject({
  /** Local name, unique in the file, for relations between data. */
  id: slug.optional(),
  measure: slug,
  statistic: z.enum(STATISTICS).optional(),
  cohort: slug.optional(),
  patient: slug.optional(),
  /** Comparator cohort of a ratio or difference. */
  versus: slug.optional(),
  drug: slug.optional(),
  tumour: slug.optional(),
  /** The number as printed: 43.5 for "43.5%". */
  value: z.number().optional(),
  sign: sign.optional(),
  unit: z.string().min(1).optional(),
  /** Patients (or lesions, specimens) counted … */
  count: z.int().min(0).optional(),
  /** … of how many. Where the paper does not print it beside the count, it must equal the size of `ofCohort`. */
  of: z.int().min(1).optional(),
  /** The cohort whose size is the denominator; the datum's own cohort unless named. */
  ofCohort: slug.optional(),
  /** Smallest and largest value, or the two ends of a printed range. */
  range: z.tuple([z.number(), z.number()]).optional(),
  interval: interval.optional(),
  standardDeviation: z.number().min(0).optional(),
  date: calendarDate.optional(),
  term: slug.optional(),
  text: localized.optional(),
  time: timepoint.optional(),
  criteria: slug.optional(),
  analysisSet: z.enum(ANALYSIS_SETS).optional(),
  /** Class and category of a registry outcome measure. */
  category: localized.optional(),
  /** Tells apart two data that agree in all of the above. */
  qualifier: slug.optional(),
  /** `id` of the datum that the paper prints elsewhere with another value. */
  contradicts: slug.optional(),
  /** The paper says, or the row shows, that there is no result. */
  notReported: z.literal(true).optional(),
  note: localized.optional(),
  ...provenance,
});
export type Datum = z.infer<typeof datum>;

export const adverseEvent = z.strictObject({
  id: slug.optional(),
  /** Term of `seeds/vocabulary/adverse-events.yaml`; the printed term stands in `asPrinted`. */
  term: slug,
  cohort: slug,
  occurrence: z.enum(OCCURRENCES),
  count: z.int().min(0).optional(),
  of: z.int().min(1).optional(),
  ofCohort: slug.optional(),
  value: z.number().optional(),
  unit: z.literal('%').optional(),
  /** One grade, or the lowest and highest of a printed range. */
  grade: z.tuple([z.int().min(1).max(5), z.int().min(1).max(5)]).optional(),
  serious: z.boolean().optional(),
  immuneRelated: z.boolean().optional(),
  qualifier: slug.optional(),
  contradicts: slug.optional(),
  note: localized.optional(),
  ...provenance,
});
export type AdverseEventDatum = z.infer<typeof adverseEvent>;

/** A reported test of a hypothesis, and what it was computed from. */
export const testResult = z.strictObject({
  id: slug.optional(),
  test: z.enum(TEST_NAMES),
  /** What was tested: a measure. */
  measure: slug,
  between: z.array(slug).max(10).optional(),
  tumour: slug.optional(),
  statistic: z.number().optional(),
  degreesOfFreedom: z.int().min(1).optional(),
  pValue: z.strictObject({ sign: sign.optional(), value: z.number().min(0).max(1) }).optional(),
  /** `id`s of the counts that the statistic was computed from. */
  counts: z.array(slug).optional(),
  /** Endpoint of the patients' own rows that the statistic was computed from. */
  endpoint: slug.optional(),
  /** The authors call the difference significant (or not) at this place. */
  significant: z.boolean().optional(),
  time: timepoint.optional(),
  qualifier: slug.optional(),
  note: localized.optional(),
  ...provenance,
});
export type TestDatum = z.infer<typeof testResult>;

export const statement = datum.extend({
  role: z.enum(STATEMENT_ROLES),
  /** Tests that a claim of significance rests on. */
  claims: z.array(z.strictObject({ test: slug, significant: z.boolean() })).optional(),
});
export type StatementDatum = z.infer<typeof statement>;

/** One imaging of one lesion. Dimensions in the order printed. */
export const measurement = z.strictObject({
  patient: slug,
  lesion: slug,
  label: localized,
  method: slug.optional(),
  /** Months since the start of treatment; 0 is before it. */
  time: timepoint,
  sign: sign.optional(),
  dimensions: z.array(z.number().gt(0)).min(1).max(3),
  unit: z.enum(['cm', 'mm']),
  note: localized.optional(),
  ...provenance,
});
export type MeasurementDatum = z.infer<typeof measurement>;

export const cohort = z.strictObject({
  id: slug,
  label: localized,
  role: z.enum(COHORT_ROLES),
  parent: slug.optional(),
  /** Cohorts of one parent and one partition add up to the parent. */
  partition: slug.optional(),
  /** Which of the parent's patients belong here, where the patients' own rows tell: those whose `measure` is this term. */
  members: z.strictObject({ measure: slug, term: slug }).optional(),
  /** Measures whose every case in the parent lies here by definition: responders among those free of progression. */
  holdsAll: z.array(slug).optional(),
  /** Who belongs here depends on what happened under treatment: responders, those free of progression at some time. */
  selectedByOutcome: z.literal(true).optional(),
  analysisSet: z.enum(ANALYSIS_SETS).optional(),
  tumour: slug.optional(),
  regimens: z.array(slug).optional(),
  /** Each regimen was given by itself, not all of them together (cell lines, alternatives). */
  regimensApart: z.literal(true).optional(),
  /** Absent where the paper does not print the number of patients. */
  size: z.strictObject({ value: z.int().min(1), sign: sign.optional(), ...provenance }).optional(),
  /** Where the paper names the cohort, if it gives no size. */
  source: source.optional(),
  characteristics: z.array(datum).optional(),
  overlaps: z
    .array(
      z.strictObject({
        study: slug,
        cohort: slug,
        relation: z.enum(OVERLAP_RELATIONS),
        note: localized.optional(),
        source,
      }),
    )
    .optional(),
});
export type CohortEntry = z.infer<typeof cohort>;

export const regimen = z.strictObject({
  id: slug,
  label: localized,
  /** Terms of `settings`: neoadjuvant, adjuvant, … in the order given. */
  sequence: z.array(slug).optional(),
  drugs: z.array(z.strictObject({ drug: slug, supportive: z.literal(true).optional(), source })),
  /** Doses, schedules, durations, dose changes. */
  data: z.array(datum).optional(),
});
