import { listStudies } from '@/lib/data/reads/list-studies';
import { toTumourRow, tumourItems, tumourRow, tumoursTable } from '@/lib/exchange/api/tumour-row';
import { defineList } from '../_http/define-list';

export const tumours = defineList({
  name: 'tumours',
  summary: 'Tumours of the vocabulary, with their studies',
  row: tumourRow,
  key: { parameters: ['slug'], of: ({ slug }) => slug },
  table: tumoursTable,
  load: async (labels) => tumourItems(labels, await listStudies()),
  rowOf: toTumourRow,
});
