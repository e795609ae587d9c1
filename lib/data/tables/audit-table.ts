import { VERDICTS } from '@/lib/audit/rule';
import type { TableDefinition } from '../table-engine/table-definition';

/** What the store knows of a check result. */
export interface CheckResultItem {
  id: string;
  rule: string;
  verdict: string;
  paperSlug: string;
  study: { slug: string; shortTitleEn: string; shortTitleZh: string } | null;
  printed: string;
  recomputed: string;
  arithmetic: string;
  explanationEn: string;
  explanationZh: string;
  facts: string[];
  /** Of how many facts, from the first on, the verdict is; 1 where left out. */
  concerned?: number;
}

/** Filters, sorts and search of /audit and of GET /audit. */
export const auditTable: TableDefinition<CheckResultItem> = {
  filters: [
    { name: 'verdict', valuesOf: ({ verdict }) => [verdict] },
    { name: 'rule', valuesOf: ({ rule }) => [rule] },
    { name: 'paper', valuesOf: ({ paperSlug }) => [paperSlug] },
    { name: 'study', valuesOf: ({ study }) => (study ? [study.slug] : []) },
  ],
  sorts: [
    { name: 'verdict', valueOf: ({ verdict }) => (VERDICTS as readonly string[]).indexOf(verdict) },
    { name: 'rule', valueOf: ({ rule }) => rule },
  ],
  // What most check results share comes first.
  searchTextsOf: (row) => [
    row.study?.slug,
    row.study?.shortTitleEn,
    row.study?.shortTitleZh,
    row.rule,
    row.explanationEn,
    row.explanationZh,
    row.printed,
    row.recomputed,
    row.arithmetic,
  ],
};

/** Filters, sorts and search of GET /audit: those of the page, and the check results that used a fact. */
export const checkResultsTable: TableDefinition<CheckResultItem> = {
  ...auditTable,
  filters: [...auditTable.filters, { name: 'fact', valuesOf: ({ facts }) => facts, isLookedUp: true }],
};
