import { z } from 'zod';
import { ASSESSORS, EFFECT_MODELS, ENDPOINT_RANKS, NO_VALUES } from './kinds';
import { localized, slug } from './source';
import {
  analysisSet,
  asRegistered,
  criteria,
  inWords,
  measured,
  named,
  note,
  notReported,
  placing,
  spread,
  subject,
} from './value-fields';

/** What an outcome says; which of it is legal is decided by its measure (`legality.ts`). */
export const outcomeValues = {
  ...measured,
  named,
  ...spread,
  noValue: z
    .enum(NO_VALUES)
    .optional()
    .describe('Why the paper gives no value: not-reached, for too few events; not-estimable.'),
  changeFromBaseline: z
    .literal(true)
    .optional()
    .describe('The value is a change since before the treatment, not a level.'),
  criteria,
  assessor: z
    .enum(ASSESSORS)
    .optional()
    .describe('Who judged response or progression; null where not stated.'),
  endpointRank: z
    .enum(ENDPOINT_RANKS)
    .optional()
    .describe('What the endpoint was to the study; null where not stated.'),
  model: z
    .enum(EFFECT_MODELS)
    .optional()
    .describe('What the model of a ratio or difference took into account; null where not stated.'),
  covariates: localized.optional().describe('What it was adjusted or stratified for.'),
  analysisSet,
  notReported,
  inWords,
  ...asRegistered,
  timeFrame: z.string().optional().describe('Over what time it was measured, as the registry prints it.'),
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
