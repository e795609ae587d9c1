import { z } from 'zod';
import { characteristic } from './characteristic';
import { ANALYSIS_SETS, COHORT_ROLES, OVERLAP_RELATIONS, SIGNS } from './kinds';
import { localized, slug, source } from './source';
import { provenance } from './value-fields';

/** An arm, a stratum, a subgroup or an analysis set of a study. */
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
  containsAllCasesOf: z.array(slug).optional(),
  /** Who belongs here depends on what happened under treatment: responders, those free of progression at some time. */
  outcomeDefined: z.literal(true).optional(),
  analysisSet: z.enum(ANALYSIS_SETS).optional(),
  /** The one tumour of its patients. */
  tumour: slug.optional(),
  /** Several named tumours of which results are printed together, in the place of `tumour`. */
  tumours: z.array(slug).min(2).optional(),
  regimens: z.array(slug).optional(),
  /** Each regimen was given by itself, not all of them together (cell lines, alternatives). */
  alternativeRegimens: z.literal(true).optional(),
  /** Absent where the paper does not print the number of patients. */
  size: z
    .strictObject({
      /** Local name, for notes that set it against another entry. */
      id: slug.optional(),
      value: z.int().min(1),
      sign: z.enum(SIGNS).optional(),
      ...provenance,
    })
    .optional(),
  /** Where the paper names the cohort, if it gives no size. */
  source: source.optional(),
  characteristics: z.array(characteristic).optional(),
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
