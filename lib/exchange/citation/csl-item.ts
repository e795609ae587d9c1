import { z } from 'zod';

const date = z.strictObject({
  'date-parts': z
    .tuple([z.array(z.int()).min(1).max(3)])
    .describe('Year, month, day, as far as they are known.'),
});

/** One cited thing as CSL-JSON has it; what is not known is absent. */
export const cslItem = z
  .strictObject({
    id: z.string(),
    type: z.enum(['article-journal', 'document', 'dataset']),
    title: z
      .string()
      .describe(
        'In square brackets where it is not the wording of the text: a translation, or a description.',
      ),
    author: z
      .array(z.strictObject({ literal: z.string() }))
      .optional()
      .describe('Names as printed: which part is the family’s is not guessed.'),
    'container-title': z.string().optional(),
    publisher: z.string().optional(),
    issued: date.optional(),
    volume: z.string().optional(),
    issue: z.string().optional(),
    page: z.string().optional(),
    DOI: z.string().optional(),
    number: z.string().optional().describe('Registration number of a trial.'),
    URL: z.string().optional(),
    accessed: date.optional(),
    version: z.string().optional().describe('Version of the data, or of the record.'),
    language: z.string().optional(),
    keyword: z.string().optional(),
    note: z.string().optional(),
  })
  .meta({ id: 'CslItem' });
export type CslItem = z.infer<typeof cslItem>;

/** "2019-06" → { 'date-parts': [[2019, 6]] }; undefined where it is no date. */
export function cslDate(text: string): CslItem['issued'] {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/u.exec(text);
  return match ? { 'date-parts': [match.slice(1).filter(Boolean).map(Number)] } : undefined;
}
