import { z } from 'zod';
import { localized } from './source';
import {
  analysisSet,
  asRegistered,
  date,
  measured,
  named,
  note,
  placing,
  spread,
  subject,
} from './value-fields';

/** Trials in several periods count their participants in each. */
const period = localized
  .optional()
  .describe('Period of the study that a step of the participant flow is of; null: the study as a whole.');

/** What a characteristic says; which of it is legal is decided by its measure (`legality.ts`). */
export const characteristicValues = {
  ...measured,
  named,
  ...spread,
  date,
  period,
  analysisSet,
  ...asRegistered,
  note,
};

/** What describes a study, a cohort, a regimen or a patient, or a paper's publication: no result. */
export const characteristic = z.strictObject({ ...characteristicValues, ...subject, ...placing });
export type Characteristic = z.infer<typeof characteristic>;
