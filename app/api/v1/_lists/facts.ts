import { z } from 'zod';
import { LISTS } from '@/lib/data/tables/lists';
import { FACT_KINDS } from '@/lib/domain/kinds';
import { FACT_METHODS, factRow, toFactRow } from '@/lib/exchange/api/fact-row';
import { defineList } from '../_http/define-list';

export const facts = defineList({
  list: LISTS.facts,
  summary: 'Every extracted datum in long format',
  description:
    'A row is one number, word or date of a paper, with the lines of its text where it stands. Calculated facts come only with method=calculated.',
  row: factRow,
  key: { parameters: ['id'] },
  filterValues: { kind: z.enum(FACT_KINDS), method: z.enum(FACT_METHODS) },
  defaults: { method: ['reported'] },
  rowOf: toFactRow,
});
