import { z } from 'zod';
import { SIDES, SIGNS, TEST_HYPOTHESES, TEST_NAMES } from './kinds';
import { slug } from './source';
import { timepoint } from './timepoint';
import { measured, note, placing } from './value-fields';

/** What a test of a hypothesis says. */
export const testValues = {
  test: z.enum(TEST_NAMES).describe('Which test.'),
  measure: measured.measure,
  statistic: z.number().optional().describe('Value of the test statistic as printed.'),
  degreesOfFreedom: z.int().min(1).optional().describe('Degrees of freedom as printed.'),
  sides: z.enum(SIDES).optional().describe('Whether P is one-sided; null where not stated.'),
  significant: z.boolean().optional().describe('As the authors call it.'),
  time: timepoint.optional().describe('Time to which the test refers, as printed; null where none is named.'),
  endpoint: slug.optional().describe('Endpoint of the patients’ rows that it was computed from.'),
  method: z.string().optional().describe('The method as the registry prints it.'),
  hypothesis: z.enum(TEST_HYPOTHESES).optional().describe('What it was to show; null where not stated.'),
  title: z.string().optional().describe('Title of the measure as the registry prints it; null of papers.'),
  comment: z.string().optional().describe('What the registry’s record remarks of it, as printed.'),
  note,
};

export const pValue = z.strictObject({
  sign: z.enum(SIGNS).optional().describe('Printed in front of P; null means =.'),
  value: z.number().min(0).max(1).describe('P as printed.'),
});

/** A reported test of a hypothesis, and what it was computed from. */
export const testResult = z.strictObject({
  ...testValues,
  pValue: pValue.optional(),
  between: z.array(slug).max(10).optional(),
  tumour: slug.optional(),
  /** `id`s of the counts that the statistic was computed from. */
  counts: z.array(slug).optional(),
  ...placing,
});
export type TestDatum = z.infer<typeof testResult>;
