import { z } from 'zod';

/** Words in both languages, as they leave the app. */
export const bilingual = z
  .strictObject({ en: z.string().describe('In English.'), zh: z.string().describe('In Chinese.') })
  .meta({ id: 'Bilingual' });
