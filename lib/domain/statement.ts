import { z } from 'zod';
import { STATEMENT_ROLES } from './kinds';
import { slug } from './source';
import { measured, note, placing, subject } from './value-fields';

/** What a statement says, paraphrased. */
export const statementValues = {
  role: z.enum(STATEMENT_ROLES).describe('What kind of statement it is.'),
  ...measured,
  note,
};

/** A conclusion, mechanism, limitation or background figure. */
export const statement = z.strictObject({
  ...statementValues,
  ...subject,
  /** The tumours it is about, where they are several; `tumour` where it is one. */
  tumours: z.array(slug).min(2).optional(),
  /** Tests that a claim of significance rests on. */
  claims: z.array(z.strictObject({ test: slug, significant: z.boolean() })).optional(),
  ...placing,
});
export type StatementDatum = z.infer<typeof statement>;
