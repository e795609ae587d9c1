import { listOutcomes } from '@/lib/data/reads/list-outcomes';
import { outcomesTable } from '@/lib/data/tables/results-tables';
import { outcomeRow, toOutcomeRow } from '@/lib/exchange/api/outcome-row';
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
