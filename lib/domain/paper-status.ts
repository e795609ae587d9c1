import { z } from 'zod';
import { localized } from './source';

/** What became of a paper after it was published, the heavier the later. */
export const PAPER_STATES = ['no-notice-known', 'corrected', 'expression-of-concern', 'retracted'] as const;
export type PaperState = (typeof PAPER_STATES)[number];

/** What is known of a paper since it was published, on the day on which it was looked up. */
export const paperStatus = z
  .strictObject({
    state: z.enum(PAPER_STATES).describe('What became of the paper.'),
    asOf: z.iso.date().describe('Day on which it was looked up.'),
    /** What was looked at. */
    source: localized.describe('What was looked at to know it.'),
    /** Of the notice itself. */
    url: z
      .url({ protocol: /^https$/u })
      .optional()
      .describe('Address of the notice.'),
  })
  .refine(({ state, url }) => state === 'no-notice-known' || url !== undefined, {
    path: ['url'],
    error: 'a notice has an address',
  });
export type PaperStatus = z.infer<typeof paperStatus>;

/** The same in the columns of a paper; null where it was not looked up. */
export interface StoredPaperStatus {
  state: string | null;
  stateAsOf: string | null;
  stateSourceEn: string | null;
  stateSourceZh: string | null;
  stateUrl: string | null;
}

/** What is known of a paper that nobody looked up. */
export const NOT_LOOKED_UP: StoredPaperStatus = {
  state: null,
  stateAsOf: null,
  stateSourceEn: null,
  stateSourceZh: null,
  stateUrl: null,
};
