import { z } from 'zod';
import { VERDICTS } from '@/lib/audit/rule';
import { bilingual, slugs, words } from './row-parts';

export const findingRow = z
  .strictObject({
    id: z.string(),
    rule: z.string(),
    verdict: z.enum(VERDICTS),
    paper: z.string(),
    study: words,
    printed: z.string(),
    recomputed: z.string(),
    explanation: bilingual,
    facts: slugs.describe('Ids of all facts used, the printed figure first.'),
  })
  .meta({ id: 'Finding' });
