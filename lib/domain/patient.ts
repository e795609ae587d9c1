import { z } from 'zod';
import { characteristic } from './characteristic';
import { localized, slug } from './source';

/** A patient of whom the paper tells by itself. Rows of patient tables are read in `patient-rows.ts`. */
export const patient = z.strictObject({
  id: slug,
  cohort: slug,
  label: localized,
  data: z.array(characteristic).default([]),
});
