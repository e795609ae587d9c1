import { z } from 'zod';
import { ASCERTAINMENTS, CAUSALITIES, EXPOSURE_UNITS, OCCURRENCES } from './kinds';
import { slug } from './source';
import { named, note, placing } from './value-fields';

const grade = z.int().min(1).max(5);

/** What is said of an adverse event. */
export const adverseEventValues = {
  term: slug.describe('Slug of the event in the vocabulary.'),
  named,
  occurrence: z.enum(OCCURRENCES).describe('none-observed: the paper says that it did not occur.'),
  value: z.number().optional().describe('Percentage as printed.'),
  count: z.int().min(0).optional().describe('Patients in whom it was seen.'),
  of: z
    .int()
    .min(1)
    .optional()
    .describe('Patients at risk; null where the denominator is not printed, or can’t be one.'),
  atRisk: z
    .int()
    .min(0)
    .optional()
    .describe(
      'Patients at risk as printed where that can’t be a denominator: nobody, or fewer than were affected.',
    ),
  causality: z
    .enum(CAUSALITIES)
    .optional()
    .describe('Whether it is counted whatever its cause; null where the paper doesn’t say.'),
  events: z.int().min(0).optional().describe('Number of events, where counted beside patients.'),
  grade: z
    .tuple([
      grade.describe('Lowest grade that the figure covers.'),
      grade.describe('Highest grade that the figure covers.'),
    ])
    .optional(),
  exposureRate: z.number().min(0).optional().describe('Incidence by time under observation, as printed.'),
  exposureUnit: z.enum(EXPOSURE_UNITS).optional().describe('What the incidence counts, and over what time.'),
  serious: z.boolean().optional().describe('Whether the paper calls it serious; null where it doesn’t say.'),
  immuneRelated: z
    .boolean()
    .optional()
    .describe('Whether the paper calls it immune-related; null where it doesn’t say.'),
  termVerbatim: z.string().optional().describe('The event as the registry prints it.'),
  organSystem: slug
    .optional()
    .describe('Organ system under which the registry lists it: slug of the group organ-systems.'),
  ascertainment: z
    .enum(ASCERTAINMENTS)
    .optional()
    .describe('How events were looked for; null where not stated.'),
  sourceVocabulary: z
    .string()
    .optional()
    .describe('Vocabulary of the printed term, as the registry names it.'),
  note,
};

/** An adverse event of one cohort; where the printed term is another, it stands in `named`. */
export const adverseEvent = z.strictObject({
  ...adverseEventValues,
  cohort: slug,
  ofCohort: slug.optional(),
  /** Says that `value` is a percentage; it has no other unit. */
  unit: z.literal('%').optional(),
  contradicts: slug.optional(),
  ...placing,
});
export type AdverseEventDatum = z.infer<typeof adverseEvent>;
