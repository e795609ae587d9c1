import { z } from 'zod';

/** Longest `verbatim`: a figure or label, never a sentence of the paper. */
export const VERBATIM_LIMIT = 40;

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens');

export const localized = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });
export type Localized = z.infer<typeof localized>;

export const lineRange = z
  .tuple([z.int().min(1), z.int().min(1)])
  .refine(([first, last]) => first <= last, 'the first line is after the last');

/** Words or figures of a paper, to be found in its text. */
export const printedWords = z
  .string()
  .min(1)
  .max(VERBATIM_LIMIT, `at most ${VERBATIM_LIMIT} characters: the figure or label, not the sentence`);

/**
 * Where a datum stands in its paper. `lines` are 1-based lines of the paper's text file;
 * `verbatim` is compared after NFKC and removal of white space; `occurrence` (from 1) picks one of several equal
 * occurrences within the lines.
 */
export const source = z.strictObject({
  lines: lineRange,
  section: z.string().min(1),
  verbatim: printedWords,
  occurrence: z.int().min(1).optional(),
});
export type Source = z.infer<typeof source>;
