import { z } from 'zod';
import { readCohortEvidence } from '@/app/read-cohort-evidence';
import { DESIGN_FAMILIES } from '@/lib/evidence/kinds';
import { TOLD } from '@/lib/evidence/tried-treatments';
import { mapRow, toMapRow } from '@/lib/views/api/map-row';
import { mapEntries } from '@/lib/views/map/map-entry';
import { LEAST_PATIENTS, mapTable } from '@/lib/views/map/map-table';
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
