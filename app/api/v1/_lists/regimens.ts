import { LISTS } from '@/lib/data/tables/lists';
import { regimenRow, toRegimenRow } from '@/lib/exchange/api/regimen-row';
import { defineList } from '../_http/define-list';
import { origin } from './value-schemas';

export const regimens = defineList({
  list: LISTS.regimens,
  summary: 'Regimens with drugs, doses and schedules',
  description:
    'A row is a regimen of one study with the dose, route and schedule of each drug, as far as they are printed.',
  row: regimenRow,
  key: { parameters: ['study', 'regimen'] },
  filterValues: { origin },
  rowOf: toRegimenRow,
});
