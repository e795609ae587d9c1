import { z } from 'zod';
import { LISTS } from '@/lib/data/tables/lists';
import { COHORT_ROLES } from '@/lib/domain/kinds';
import { cohortRow, toCohortRow } from '@/lib/exchange/api/cohort-row';
import { defineList } from '../_http/define-list';
import { origin } from './value-schemas';

export const cohorts = defineList({
  list: LISTS.cohorts,
  summary: 'Arms, strata, subgroups and analysis sets',
  description:
    'A row is a group of patients of one study to which results belong, with its size and the place where the size is printed.',
  row: cohortRow,
  key: { parameters: ['study', 'cohort'] },
  filterValues: { origin, role: z.enum(COHORT_ROLES) },
  rowOf: toCohortRow,
});
