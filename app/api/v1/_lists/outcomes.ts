import { listOutcomes } from '@/lib/store/queries/list-outcomes';
import { outcomeRow, toOutcomeRow } from '@/lib/views/api/outcome-row';
import { outcomesTable } from '@/lib/views/tables/results-tables';
import { defineList } from '../_http/define-list';
import { origin } from './value-schemas';

export const outcomes = defineList({
  name: 'outcomes',
  summary: 'All outcome results across studies',
  row: outcomeRow,
  table: outcomesTable,
  filterValues: { origin },
  load: listOutcomes,
  rowOf: toOutcomeRow,
});
