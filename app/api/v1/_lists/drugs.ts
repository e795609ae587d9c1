import { LISTS } from '@/lib/data/tables/lists';
import { drugRow, toDrugRow } from '@/lib/exchange/api/drug-row';
import { defineList } from '../_http/define-list';

export const drugs = defineList({
  list: LISTS.drugs,
  summary: 'Drugs of the vocabulary, with their studies',
  description: 'A row is a drug with both names, its class and its codes, and the studies that gave it.',
  row: drugRow,
  key: { parameters: ['slug'] },
  rowOf: toDrugRow,
});
