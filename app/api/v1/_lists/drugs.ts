import { listStudies } from '@/lib/store/queries/list-studies';
import { drugItems, drugRow, drugsTable, toDrugRow } from '@/lib/views/api/drug-row';
import { defineList } from '../_http/define-list';

export const drugs = defineList({
  name: 'drugs',
  summary: 'Drugs of the vocabulary, with their studies',
  row: drugRow,
  key: { parameters: ['slug'], of: ({ slug }) => slug },
  table: drugsTable,
  load: async (labels) => drugItems(labels, await listStudies()),
  rowOf: toDrugRow,
});
