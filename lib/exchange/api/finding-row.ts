import { z } from 'zod';
import { VERDICTS } from '@/lib/audit/rule';
import type { TableDefinition } from '@/lib/data/table-engine/table-query';
import type { FindingItem } from '@/lib/data/tables/audit-table';
import { auditTable } from '@/lib/data/tables/audit-table';
import { bilingual, slugs, words } from './row-parts';

/** A printed figure, and how it comes out. */
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
    concerned: z.int().describe('Of how many of the facts, the first ones, the verdict is.'),
  })
  .meta({ id: 'Finding' });
export type FindingApiRow = z.infer<typeof findingRow>;

/** Filters, sorts and search of GET /audit: those of the page, and the findings that used a fact. */
export const findingsTable: TableDefinition<FindingItem> = {
  ...auditTable,
  filters: [...auditTable.filters, { name: 'fact', valuesOf: ({ facts }) => facts }],
};

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
