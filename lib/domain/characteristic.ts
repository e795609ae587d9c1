import { z } from 'zod';
import { analysisSet, date, measured, note, placing, spread, subject } from './value-fields';

/** What a characteristic says; which of it is legal is decided by its measure (`legality.ts`). */
export const characteristicValues = { ...measured, ...spread, date, analysisSet, note };

/** What describes a study, a cohort, a regimen or a patient, or a paper's publication: no result. */
export const characteristic = z.strictObject({ ...characteristicValues, ...subject, ...placing });
export type Characteristic = z.infer<typeof characteristic>;
