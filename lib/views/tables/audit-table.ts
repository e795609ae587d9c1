import { VERDICTS } from '@/lib/audit/rule';
import type { FindingItem } from '../findings';
import type { TableDefinition } from '../table-query';

/** Filters, sorts and search of /audit and of GET /audit. */
export const auditTable: TableDefinition<FindingItem> = {
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
  searchTextOf: (row) =>
    [
      row.rule,
      row.printed,
      row.recomputed,
      row.arithmetic,
      row.explanationEn,
      row.explanationZh,
      row.study?.slug,
      row.study?.shortTitleEn,
      row.study?.shortTitleZh,
    ]
      .filter(Boolean)
      .join('\n'),
};
