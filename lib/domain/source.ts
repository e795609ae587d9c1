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

/** Where a datum stands: in the text of a paper, or in a record of a trial registry. */
export type Source = PaperLocation | RegistryLocation;

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
export const paperLocation = z.strictObject({
  lines: lineRange,
  section: z.string().min(1),
  verbatim: printedWords,
  occurrence: z.int().min(1).optional(),
});
export type PaperLocation = z.infer<typeof paperLocation>;

/**
 * Where a datum stands in a registry's record: a path by titles and ids (`lib/domain/record-path.ts`), which survives
 * another order. `verbatim` is the value at the path, character by character.
 */
export const registryLocation = z.strictObject({
  /** Number of the record in its registry. */
  record: z.string().min(1),
  /** The day on which this version of the record was submitted (ISO 8601). */
  version: z.string().min(1),
  path: z.string().startsWith('/'),
  /** The module of the record. */
  section: z.string().min(1),
  verbatim: z.string(),
  /** What else of the same object the datum holds: names of its fields, with their values as printed. */
  beside: z.record(z.string(), z.string()).optional(),
});
export type RegistryLocation = z.infer<typeof registryLocation>;

export const isRegistryLocation = (place: Source): place is RegistryLocation => 'path' in place;

/** Of places, those in texts: all that extraction files name. */
export const paperLocations = (places: readonly Source[]): PaperLocation[] =>
  places.filter((place): place is PaperLocation => !isRegistryLocation(place));

/** Every figure that a place prints. */
export const figuresAt = (place: Source): string[] =>
  isRegistryLocation(place) ? [place.verbatim, ...Object.values(place.beside ?? {})] : [place.verbatim];

/** The lines of a place in a text; null in a record, which has none. */
export const linesAt = (place: Source): readonly [number, number] | null =>
  isRegistryLocation(place) ? null : place.lines;

/** The source of an entry. Extraction files hold places of texts; entries made of a record hold places of it. */
export const source = paperLocation as unknown as z.ZodType<Source>;
