import { z } from 'zod';
import { listAdverseEvents } from '@/lib/data/reads/list-outcomes';
import { adverseEventsTable } from '@/lib/data/tables/results-tables';
import { OCCURRENCES } from '@/lib/domain/kinds';
import { adverseEventRow, toAdverseEventRow } from '@/lib/exchange/api/adverse-event-row';
import { defineList } from '../_http/define-list';
import { origin, yesOrNo } from './value-schemas';

export const adverseEvents = defineList({
  name: 'adverse-events',
  summary: 'All adverse events, those stated not to have occurred too',
  row: adverseEventRow,
  table: adverseEventsTable,
  filterValues: {
    origin,
    grade: z.enum(['1', '2', '3', '4', '5', 'not-reported']),
    occurrence: z.enum(OCCURRENCES),
    serious: z.enum([...yesOrNo.options, 'not-reported']),
  },
  load: listAdverseEvents,
  rowOf: toAdverseEventRow,
});
