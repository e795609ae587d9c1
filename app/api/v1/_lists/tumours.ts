import { LISTS } from '@/lib/data/tables/lists';
import { toTumourRow, tumourRow } from '@/lib/exchange/api/tumour-row';
import { defineList } from '../_http/define-list';

export const tumours = defineList({
  list: LISTS.tumours,
  summary: 'Tumours of the vocabulary, with their studies',
  description: 'A row is a tumour with both names, what it is a kind of, its codes, and the studies of it.',
  row: tumourRow,
  key: { parameters: ['slug'] },
  rowOf: toTumourRow,
});
