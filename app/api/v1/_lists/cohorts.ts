import { z } from 'zod';
import { listCohorts } from '@/lib/data/reads/list-cohorts';
import { COHORT_ROLES } from '@/lib/domain/kinds';
import { cohortRow, cohortsTable, toCohortRow } from '@/lib/exchange/api/cohort-row';
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
