import { z } from 'zod';
import { RULE_FAMILIES, VERDICTS } from '@/lib/audit/rule';
import { listFindings } from '@/lib/store/queries/list-findings';
import { findingRow, findingsTable, toFindingRow } from '@/lib/views/api/finding-row';
import { defineList } from '../_http/define-list';
import { origin } from './value-schemas';

export const audit = defineList({
  name: 'audit',
  summary: 'Every recomputation: printed, recomputed, verdict; the most important first',
  row: findingRow,
  key: { parameters: ['id'], of: ({ id }) => id },
  table: findingsTable,
  filterValues: { verdict: z.enum(VERDICTS), family: z.enum(RULE_FAMILIES), origin },
  load: () => listFindings(),
  rowOf: toFindingRow,
});
