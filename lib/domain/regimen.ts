import { z } from 'zod';
import { characteristic } from './characteristic';
import { localized, slug, source } from './source';

/** What a cohort was given: drugs and other treatments together, with their doses and schedules. */
export const regimen = z.strictObject({
  id: slug,
  label: localized,
  /** Terms of `settings`: neoadjuvant, adjuvant, … in the order given. */
  sequence: z.array(slug).optional(),
  /** Part of what was given; the rest is not printed. */
  partial: z.literal(true).optional(),
  drugs: z.array(z.strictObject({ drug: slug, supportive: z.literal(true).optional(), source })),
  /** What it holds beside drugs: surgery, radiotherapy. Terms of `non-drug-treatments`. */
  treatments: z.array(z.strictObject({ treatment: slug, source })).optional(),
  /** Doses, schedules, durations, dose changes. */
  data: z.array(characteristic).optional(),
});
