import { z } from 'zod';
import { COHORT_ROLES } from '@/lib/evidence/kinds';
import { listCohorts } from '@/lib/store/queries/list-cohorts';
import { cohortRow, cohortsTable, toCohortRow } from '@/lib/views/api/cohort-row';
import { defineList } from '../_http/define-list';
import { origin } from './value-schemas';

export const cohorts = defineList({
  name: 'cohorts',
  summary: 'Arms, strata, subgroups and analysis sets',
  row: cohortRow,
  key: { parameters: ['study', 'cohort'], of: ({ id }) => id },
  table: cohortsTable,
  filterValues: { origin, role: z.enum(COHORT_ROLES) },
  load: listCohorts,
  rowOf: toCohortRow,
});
