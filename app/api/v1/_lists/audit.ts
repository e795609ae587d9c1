import { z } from 'zod';
import { VERDICTS } from '@/lib/audit/rule';
import { LISTS } from '@/lib/data/tables/lists';
import { checkResultRow, toCheckResultRow } from '@/lib/exchange/api/check-result-row';
import { defineList } from '../_http/define-list';

export const audit = defineList({
  list: LISTS.audit,
  summary: 'Every recomputation: printed, recomputed, verdict; the most important first',
  description:
    'A row sets a printed figure beside what follows from other printed figures. A verdict says whether they agree.',
  row: checkResultRow,
  key: { parameters: ['id'] },
  filterValues: { verdict: z.enum(VERDICTS) },
  rowOf: toCheckResultRow,
});
