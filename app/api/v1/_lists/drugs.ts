import { listStudies } from '@/lib/data/reads/list-studies';
import { drugItems, drugsTable } from '@/lib/data/tables/drugs-table';
import { drugRow, toDrugRow } from '@/lib/exchange/api/drug-row';
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
