import { z } from 'zod';
import { LISTS } from '@/lib/data/tables/lists';
import { LEAST_PATIENTS } from '@/lib/data/tables/map-table';
import { DESIGN_FAMILIES } from '@/lib/domain/kinds';
import { REPORTINGS } from '@/lib/domain/studied-treatments';
import { mapRow, toMapRow } from '@/lib/exchange/api/map-row';
import { defineList } from '../_http/define-list';
import { origin } from './value-schemas';

export const map = defineList({
  list: LISTS.map,
  summary: 'The evidence map: which study gave which regimen in which tumour',
  description: 'A row says that a study gave a regimen to patients with a tumour, and to how many.',
  row: mapRow,
  filterValues: {
    origin,
    family: z.enum(DESIGN_FAMILIES),
    reporting: z.enum(REPORTINGS),
    minimum: z.enum(LEAST_PATIENTS).describe('Patients, at least.'),
  },
  rowOf: toMapRow,
});
