import { z } from 'zod';
import { slug } from './source';
import {
  analysisSet,
  criteria,
  interval,
  inWords,
  measured,
  note,
  notReported,
  placing,
  subject,
} from './value-fields';

/** What an outcome says; which of it is legal is decided by its measure (`legality.ts`). */
export const outcomeValues = {
  ...measured,
  interval: interval.optional(),
  criteria,
  analysisSet,
  notReported,
  inWords,
  note,
};

/** One result of a study. */
export const outcome = z.strictObject({
  ...outcomeValues,
  ...subject,
  /** Comparator cohort of a ratio or difference. */
  versus: slug.optional(),
  ...placing,
});
export type Outcome = z.infer<typeof outcome>;
