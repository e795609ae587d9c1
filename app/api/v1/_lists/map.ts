import { z } from 'zod';
import { mapEntries } from '@/lib/analysis/map/map-entry';
import { LEAST_PATIENTS, mapTable } from '@/lib/analysis/map/map-table';
import { DESIGN_FAMILIES } from '@/lib/domain/kinds';
import { TOLD } from '@/lib/domain/tried-treatments';
import { mapRow, toMapRow } from '@/lib/exchange/api/map-row';
import { readCohortEvidence } from '../../../read-cohort-evidence';
import { defineList } from '../_http/define-list';
import { origin } from './value-schemas';

export const map = defineList({
  name: 'map',
  summary: 'The evidence map: which study tried which regimen in which tumour',
  row: mapRow,
  table: mapTable,
  filterValues: {
    origin,
    family: z.enum(DESIGN_FAMILIES),
    told: z.enum(TOLD),
    minimum: z.enum(LEAST_PATIENTS).describe('Patients, at least.'),
  },
  load: async (labels) => mapEntries(labels, await readCohortEvidence()),
  rowOf: toMapRow,
});
