import { z } from 'zod';
import { VERDICTS } from '@/lib/audit/rule';
import type { CheckResultItem } from '@/lib/data/tables/audit-table';
import { bilingual, slugs, words } from './row-parts';

/** A printed figure, and how it comes out. */
export const checkResultRow = z
  .strictObject({
    id: z.string().describe('Permanent id of the row.'),
    rule: z.string().describe('Rule of the audit.'),
    verdict: z.enum(VERDICTS).describe('How the printed figure compares with the recomputed one.'),
    paper: z.string().describe('Slug of the paper that reports it.'),
    study: words.describe('Slug of the study.'),
    printed: z.string().describe('What the paper prints.'),
    recomputed: z.string().describe('What comes out.'),
    explanation: bilingual.describe('What was compared, in one sentence.'),
    facts: slugs.describe('Ids of all facts used, the printed figure first.'),
    concerned: z.int().describe('Of how many of the facts, the first ones, the verdict is.'),
  })
  .meta({ id: 'CheckResult' });
export type CheckResultApiRow = z.infer<typeof checkResultRow>;

export function toCheckResultRow(checkResult: CheckResultItem): CheckResultApiRow {
  return {
    id: checkResult.id,
    rule: checkResult.rule,
    verdict: checkResult.verdict as CheckResultApiRow['verdict'],
    paper: checkResult.paperSlug,
    study: checkResult.study?.slug ?? null,
    printed: checkResult.printed,
    recomputed: checkResult.recomputed,
    explanation: { en: checkResult.explanationEn, zh: checkResult.explanationZh },
    facts: checkResult.facts,
    concerned: checkResult.concerned ?? 1,
  };
}
