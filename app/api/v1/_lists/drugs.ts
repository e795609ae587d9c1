import { LISTS } from '@/lib/data/tables/lists';
import { drugRow, toDrugRow } from '@/lib/exchange/api/drug-row';
import { defineList } from '../_http/define-list';

export const drugs = defineList({
  list: LISTS.drugs,
  summary: 'Drugs of the vocabulary, with their studies',
  row: drugRow,
  key: { parameters: ['slug'] },
  rowOf: toDrugRow,
});
