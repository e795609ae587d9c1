import { z } from 'zod';
import { localized, slug } from './source';
import { timepoint } from './timepoint';
import { note, provenance, sign } from './value-fields';

/** What an imaging of a lesion says, beside its dimensions. */
export const measurementValues = {
  lesion: slug.describe('Slug of the lesion, local to the patient.'),
  label: localized.describe('Name of the lesion.'),
  method: slug.optional().describe('How it was taken.'),
  sign,
  unit: z.enum(['cm', 'mm']).describe('Unit of the dimensions.'),
  note,
};

/** One imaging of one lesion. Dimensions in the order printed. */
export const measurement = z.strictObject({
  ...measurementValues,
  patient: slug,
  /** Months since the start of treatment; 0 is before it. */
  time: timepoint,
  dimensions: z.array(z.number().gt(0)).min(1).max(3),
  ...provenance,
});
export type MeasurementDatum = z.infer<typeof measurement>;
