import { z } from 'zod';
import { VERDICTS } from '@/lib/audit/rule';
import type { TableDefinition } from '../table-query';
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
  })
  .meta({ id: 'Finding' });
export type FindingApiRow = z.infer<typeof findingRow>;

export interface FindingItem {
  id: string;
  rule: string;
  family: string;
  verdict: string;
  paperSlug: string;
  studySlug: string | null;
  printed: string;
  recomputed: string;
  explanationEn: string;
  explanationZh: string;
  facts: string[];
  study: { shortTitleEn: string; shortTitleZh: string; origin: string } | null;
}

/** Filters and search of GET /audit. */
export function findingsTable(): TableDefinition<FindingItem> {
  const one = (value: string | null | undefined) => (value ? [value] : []);
  return {
    filters: [
      { name: 'verdict', valuesOf: ({ verdict }) => [verdict] },
      { name: 'rule', valuesOf: ({ rule }) => [rule] },
      { name: 'family', valuesOf: ({ family }) => [family] },
      { name: 'paper', valuesOf: ({ paperSlug }) => [paperSlug] },
      { name: 'study', valuesOf: ({ studySlug }) => one(studySlug) },
      { name: 'origin', valuesOf: ({ study }) => one(study?.origin) },
      { name: 'fact', valuesOf: ({ facts }) => facts },
    ],
    sorts: [],
    searchTextOf: (finding) =>
      [
        finding.rule,
        finding.printed,
        finding.recomputed,
        finding.explanationEn,
        finding.explanationZh,
        finding.studySlug ?? '',
        finding.study?.shortTitleEn ?? '',
        finding.study?.shortTitleZh ?? '',
      ].join('\n'),
  };
}

export function toFindingRow(finding: FindingItem): FindingApiRow {
  return {
    id: finding.id,
    rule: finding.rule,
    verdict: finding.verdict as FindingApiRow['verdict'],
    paper: finding.paperSlug,
    study: finding.studySlug,
    printed: finding.printed,
    recomputed: finding.recomputed,
    explanation: { en: finding.explanationEn, zh: finding.explanationZh },
    facts: finding.facts,
  };
}
