import { z } from 'zod';
import { LOCALES } from '@/lib/text/locale';
import { confidenceLevel } from './analysis-requests';
import { metaAnalysisResult, proportionResult, survivalResult, twoByTwoResult } from './analysis-results';
import { CELL_FORMATS, EVENT_MEANINGS, TABLE_KINDS, TABLE_ROLES } from './reading/table-roles';

/** The body and the answer of `POST /analyses/table`. */

const role = z.enum(TABLE_ROLES);
const meaning = z.enum(EVENT_MEANINGS);
const format = z.enum(CELL_FORMATS);

/** What settles questions; an option of a question has the same keys, to be sent along as they are. */
const answers = {
  roles: z.record(z.string(), role).optional().describe('By index of the column from 0, or by its name.'),
  coding: z.record(z.string(), meaning).optional().describe('By value of the event column.'),
  formats: z
    .record(z.string(), format)
    .optional()
    .describe('Of columns whose points, commas or dates can be read in two ways; keys as in roles.'),
  leaveOut: z.boolean().optional().describe('Leave out rows that can’t be used, even if they are many.'),
  independent: z.boolean().optional().describe('Rows of the same patient or study are independent.'),
  ratio: z.boolean().optional().describe('Effects are ratios, to be pooled as logarithms.'),
};

export const tableRequestBody = z
  .strictObject({
    text: z.string().min(1).optional().describe('The table as it is pasted.'),
    base64: z
      .base64()
      .min(1)
      .optional()
      .describe('A file with the table, in place of text: UTF-8, UTF-16, GB 18030 or Windows-1252.'),
    ...answers,
    header: z.boolean().optional().describe('Whether the first row holds names; found out if absent.'),
    measure: z.enum(['RR', 'OR', 'RD', 'Peto']).optional().describe('Of two arms; RR if absent.'),
    locale: z.enum(LOCALES).optional().describe('Language of all sentences; en if absent.'),
    confidenceLevel: confidenceLevel.optional(),
  })
  .refine(({ text, base64 }) => (text === undefined) !== (base64 === undefined), {
    path: ['text'],
    message: 'has to be there, or base64, and not both',
  })
  .meta({ id: 'TableRequest' });

const index = z.int().min(0);

export const tableResult = z
  .strictObject({
    kind: z.enum(TABLE_KINDS).nullable(),
    layout: z.string().nullable().describe('How the table lies.'),
    columns: z.array(
      z.strictObject({
        index,
        name: z.string(),
        role,
        why: z.string(),
        alternatives: z.array(role).describe('What its cells also allow.'),
      }),
    ),
    coding: z
      .array(z.strictObject({ value: z.string(), means: meaning.nullable(), count: z.int() }))
      .describe('Of the event column; null: open.'),
    rows: z.strictObject({
      read: z.int(),
      used: z.int(),
      leftOut: z.array(
        z.strictObject({ row: z.int().describe('Line of the text, from 1.'), reason: z.string() }),
      ),
    }),
    questions: z
      .array(
        z.strictObject({
          about: z.enum(['columns', 'coding', 'numbers', 'dates', 'left-out', 'repeated', 'scale']),
          text: z.string(),
          options: z.array(z.strictObject({ text: z.string(), ...answers })),
        }),
      )
      .describe('To be answered by sending the table again with the keys of an option.'),
    refusal: z.strictObject({ code: z.string(), text: z.string() }).optional(),
    result: z
      .union([survivalResult, proportionResult, twoByTwoResult, metaAnalysisResult])
      .optional()
      .describe('What the matching analysis answers; only where nothing is open.'),
  })
  .meta({ id: 'TableResult' });

export type TableRequestBody = z.output<typeof tableRequestBody>;
