import { z } from 'zod';
import { listFacts } from '@/lib/data/reads/list-facts';
import { FACT_KINDS } from '@/lib/domain/kinds';
import { FACT_METHODS, factRow, factsTable, toFactRow } from '@/lib/exchange/api/fact-row';
import { defineList } from '../_http/define-list';

export const facts = defineList({
  name: 'facts',
  summary: 'Every extracted datum in long format',
  row: factRow,
  key: { parameters: ['id'], of: ({ id }) => id },
  table: factsTable,
  filterValues: { kind: z.enum(FACT_KINDS), method: z.enum(FACT_METHODS) },
  defaults: { method: ['reported'] },
  load: listFacts,
  rowOf: toFactRow,
});
