import { z } from 'zod';
import { calendarDate } from './calendar-date';
import { ANALYSIS_SETS, ESTIMATORS, SIGNS, STATISTICS } from './kinds';
import { localized, slug, source } from './source';
import { timepoint } from './timepoint';
import { UNITS } from './units';

/**
 * The fields that outcomes, characteristics, statements, adverse events and tests are made of, each defined and
 * described here alone. Columns of the database, rows of the API and its description derive from them
 * (`flat-fields.ts`).
 */

/** An end that is "not reached", or that a one-sided interval lacks, is absent. */
export const interval = z.strictObject({
  lower: z
    .number()
    .optional()
    .describe('Lower confidence limit as printed; null beside a level: open to below.'),
  upper: z
    .number()
    .optional()
    .describe('Upper confidence limit as printed; null beside a level: open to above, not reached.'),
  level: z.number().gt(0).lt(100).describe('Confidence level, percent.'),
});

export const sign = z.enum(SIGNS).optional().describe('Printed in front of the number; null means =.');

/** Patients, lesions or specimens counted, and of how many. */
export const counts = {
  count: z
    .int()
    .min(0)
    .optional()
    .describe('Patients (or lesions, specimens) counted; null where not printed.'),
  of: z.int().min(1).optional().describe('Patients out of whom they were counted; null where not printed.'),
};

/** What any measured figure may have. Which of it is legal is decided by the measure (`legality.ts`). */
export const measured = {
  measure: slug.describe('Slug of what is measured; see the vocabulary.'),
  statistic: z
    .enum(STATISTICS)
    .optional()
    .describe('What summary of the cohort the value is; null: the figure itself.'),
  value: z.number().optional().describe('As printed; see count and of for counts.'),
  sign,
  unit: z.enum(UNITS).optional().describe('Unit of the value; null where it has none.'),
  ...counts,
  range: z
    .tuple([
      z.number().describe('Lower end of the range as printed.'),
      z.number().describe('Upper end of the range as printed.'),
    ])
    .optional(),
  standardDeviation: z.number().min(0).optional().describe('Standard deviation as printed.'),
  term: slug.optional().describe('Slug of a vocabulary term, where the measure has terms.'),
  text: localized.optional().describe('The result in words.'),
  time: timepoint
    .optional()
    .describe('Time to which the datum refers, as printed; null where none is named.'),
  category: localized.optional().describe('What part of the measure it is about.'),
};

/** The paper's own name of what is measured; a vocabulary groups under one name what papers name differently. */
export const named = localized
  .optional()
  .describe(
    'What the paper calls what is measured, where its word is another than the vocabulary’s; null where it is the same.',
  );

/** A result without a figure. */
export const inWords = slug
  .optional()
  .describe('What the paper says in words in place of a figure: slug of the group results-qualitative.');

/** How sure or how spread a figure is, beside range and standard deviation, and how it was estimated. */
export const spread = {
  interval: interval.optional(),
  quartiles: z
    .tuple([
      z.number().describe('Lower quartile as printed.'),
      z.number().describe('Upper quartile as printed.'),
    ])
    .optional(),
  standardError: z.number().min(0).optional().describe('Standard error as printed.'),
  coefficientOfVariation: z
    .number()
    .min(0)
    .optional()
    .describe('Coefficient of variation in percent as printed; of a geometric mean the geometric one.'),
  estimator: z
    .enum(ESTIMATORS)
    .optional()
    .describe('How the rate or time was estimated; null where not stated.'),
};

export const date = calendarDate.optional().describe('Date, as far as it is printed.');
export const criteria = slug
  .optional()
  .describe('Response criteria of the result; null means those of the study.');
export const analysisSet = z
  .enum(ANALYSIS_SETS)
  .optional()
  .describe('Which patients were analysed; null where not stated.');
export const notReported = z
  .literal(true)
  .optional()
  .describe('The paper says, or shows, that there is no result.');
export const note = localized.optional().describe('What the extractors remark.');

/** How a registry words what a figure is of, where no vocabulary has it. */
export const asRegistered = {
  title: z.string().optional().describe('Title of the measure as the registry prints it; null of papers.'),
  class: localized
    .optional()
    .describe('What row of the registry’s table the figure stands in, above its category.'),
  unitVerbatim: z.string().optional().describe('Unit as the registry prints it, in its own words.'),
  comment: z.string().optional().describe('What the registry’s record remarks of the figure, as printed.'),
};

/** Every datum has one source and any number of further places that print the same. */
export const provenance = { source, also: z.array(source).optional() };

/** What places an entry in its file. It leaves the file as part of ids and of the audit, not as a field of its own. */
export const placing = {
  /** Local name, unique in the file, for relations between data. */
  id: slug.optional(),
  /** Tells apart two data that agree in all else. */
  qualifier: slug.optional(),
  ...provenance,
};

/** What a datum is about. Columns hold the keys of the rows meant (`lib/data/import/references.ts`). */
export const subject = {
  cohort: slug.optional(),
  patient: slug.optional(),
  drug: slug.optional(),
  tumour: slug.optional(),
  /** The cohort whose size is the denominator; the datum's own cohort unless named. */
  ofCohort: slug.optional(),
  /** `id` of the datum that the paper prints elsewhere with another value. */
  contradicts: slug.optional(),
};
