import { z } from 'zod';
import { LISTS } from '@/lib/data/tables/lists';
import { OCCURRENCES } from '@/lib/domain/kinds';
import { adverseEventRow, toAdverseEventRow } from '@/lib/exchange/api/adverse-event-row';
import { defineList } from '../_http/define-list';
import { origin, yesOrNo } from './value-schemas';

export const adverseEvents = defineList({
  list: LISTS.adverseEvents,
  summary: 'All adverse events, those stated not to have occurred too',
  description:
    'A row is one event of one grade in one cohort: patients affected, patients at risk, and the fact that holds its source. Events that a paper says did not occur are rows, too.',
  row: adverseEventRow,
  filterValues: {
    origin,
    grade: z.enum(['1', '2', '3', '4', '5', 'not-reported']),
    occurrence: z.enum(OCCURRENCES),
    serious: z.enum([...yesOrNo.options, 'not-reported']),
  },
  rowOf: toAdverseEventRow,
});
