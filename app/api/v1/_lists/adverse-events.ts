import { z } from 'zod';
import { LISTS } from '@/lib/data/tables/lists';
import { OCCURRENCES } from '@/lib/domain/kinds';
import { adverseEventRow, toAdverseEventRow } from '@/lib/exchange/api/adverse-event-row';
import { defineList } from '../_http/define-list';
import { origin, yesOrNo } from './value-schemas';

export const adverseEvents = defineList({
  list: LISTS.adverseEvents,
  summary: 'All adverse events, those stated not to have occurred too',
  row: adverseEventRow,
  filterValues: {
    origin,
    grade: z.enum(['1', '2', '3', '4', '5', 'not-reported']),
    occurrence: z.enum(OCCURRENCES),
    serious: z.enum([...yesOrNo.options, 'not-reported']),
  },
  rowOf: toAdverseEventRow,
});
