import { z } from 'zod';
import { ORIGINS, SIGNS } from '@/lib/domain/kinds';

/** What many rows of the API share. Schemas with an id become components of the API's description. */

export { bilingual } from '@/lib/domain/bilingual';

export const bilingualOf = (en: string | null, zh: string | null) =>
  en === null || zh === null ? null : { en, zh };

export const lines = z
  .tuple([z.int(), z.int()])
  .describe('First and last line of the paper’s text file, from 1.');
/** Null in a registry’s record, which has no lines. */
export const linesOf = ({ firstLine, lastLine }: { firstLine: number | null; lastLine: number | null }) =>
  firstLine === null || lastLine === null ? null : ([firstLine, lastLine] as [number, number]);
export const sign = z.enum(SIGNS).nullable().describe('Printed in front of the number; null means =.');
export const signOf = (text: string | null) => text as z.infer<typeof sign>;
export const number = z.number().nullable();
export const count = z.int().nullable();
export const words = z.string().nullable();
export const slugs = z.array(z.string());
export const rowId = z.string().describe('Permanent id of the row.');
export const study = z.string().describe('Slug of the study.');
export const paper = z.string().describe('Slug of the paper that reports it.');
export const origin = z
  .enum(ORIGINS)
  .describe(
    'primary: reported by the paper itself; registry: of a record of a trial registry; secondary: of a study that the paper cites.',
  );
export const tumours = slugs.describe('Slugs of the tumours.');
export const drugsUnderStudy = slugs.describe('Slugs of the drugs under study, without supportive ones.');
export const factId = z.string().describe('Id of the fact that holds the source: GET /facts/{id}.');
export const localCohort = z
  .string()
  .describe('Local to the study; with the study in front, the id of the cohort.');

export const patientSlug = z.string().describe('Slug of the patient, local to the study.');

/** `<study>/<local>` without the study. */
export const localOf = (id: string) => id.slice(id.indexOf('/') + 1);
