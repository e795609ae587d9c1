import { z } from 'zod';

/** Words in both languages, as they leave the app. */
export const bilingual = z.strictObject({ en: z.string(), zh: z.string() }).meta({ id: 'Bilingual' });
