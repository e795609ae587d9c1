import { z } from 'zod';
import { bilingual } from '@/lib/domain/bilingual';

export const releaseRow = z
  .strictObject({
    version: z.string().describe('Data version.'),
    date: z.string().describe('Day on which the version was published.'),
    note: bilingual.describe('What was done, in words.'),
    added: z.int().describe('Facts that were added.'),
    changed: z.int().describe('Facts of which something changed.'),
    removed: z.int().describe('Facts that were removed.'),
    present: z.boolean().describe('Whether it is the version that all other addresses answer from.'),
    downloads: z
      .array(z.string())
      .describe('Addresses of its files, relative to the site; none where the version is not kept here.'),
  })
  .meta({ id: 'Release' });
export type ReleaseRow = z.infer<typeof releaseRow>;
