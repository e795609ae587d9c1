import { z } from 'zod';
import { VERDICTS } from '@/lib/audit/rule';
import { listFindings } from '@/lib/data/reads/list-findings';
import { findingRow, findingsTable, toFindingRow } from '@/lib/exchange/api/finding-row';
import { defineList } from '../_http/define-list';

export const audit = defineList({
  name: 'audit',
  summary: 'Every recomputation: printed, recomputed, verdict; the most important first',
  row: findingRow,
  key: { parameters: ['id'], of: ({ id }) => id },
  table: () => findingsTable,
  filterValues: { verdict: z.enum(VERDICTS) },
  load: () => listFindings(),
  rowOf: toFindingRow,
});
