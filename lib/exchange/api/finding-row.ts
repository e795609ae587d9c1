import { z } from 'zod';
import { VERDICTS } from '@/lib/audit/rule';
import type { FindingItem } from '@/lib/data/tables/audit-table';
import { bilingual, slugs, words } from './row-parts';

/** A printed figure, and how it comes out. */
export const findingRow = z
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
  .meta({ id: 'Finding' });
export type FindingApiRow = z.infer<typeof findingRow>;

export function toFindingRow(finding: FindingItem): FindingApiRow {
  return {
    id: finding.id,
    rule: finding.rule,
    verdict: finding.verdict as FindingApiRow['verdict'],
    paper: finding.paperSlug,
    study: finding.study?.slug ?? null,
    printed: finding.printed,
    recomputed: finding.recomputed,
    explanation: { en: finding.explanationEn, zh: finding.explanationZh },
    facts: finding.facts,
    concerned: finding.concerned ?? 1,
  };
}
