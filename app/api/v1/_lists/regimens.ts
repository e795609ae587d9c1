import { listRegimens } from '@/lib/data/reads/list-regimens';
import { regimenRow, regimensTable, toRegimenRow } from '@/lib/exchange/api/regimen-row';
import { defineList } from '../_http/define-list';
import { origin } from './value-schemas';

export const regimens = defineList({
  name: 'regimens',
  summary: 'Regimens with drugs, doses and schedules',
  row: regimenRow,
  key: { parameters: ['study', 'regimen'], of: ({ id }) => id },
  table: regimensTable,
  filterValues: { origin },
  load: listRegimens,
  rowOf: toRegimenRow,
});
