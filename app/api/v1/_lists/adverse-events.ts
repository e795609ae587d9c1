import { z } from 'zod';
import { OCCURRENCES } from '@/lib/evidence/kinds';
import { listAdverseEvents } from '@/lib/store/queries/list-outcomes';
import { adverseEventRow, toAdverseEventRow } from '@/lib/views/api/adverse-event-row';
import { adverseEventsTable } from '@/lib/views/tables/results-tables';
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
